using System.Net;
using AngleSharp.Html.Parser;

namespace CalWater.Testing;

/// <summary>A person with a browser without script: keeps cookies, follows redirects, reads pages, fills in forms.</summary>
public sealed class Visitor : IDisposable
{
    private static readonly HtmlParser Parser = new(new() { IsScripting = false });
    private readonly HttpClient client;

    /// <param name="cookies">Those of a browser that goes on at another address of the same host.</param>
    /// <param name="handler">How it connects, where that is not as usual.</param>
    public Visitor(Uri portal, string language, CookieContainer? cookies = null, SocketsHttpHandler? handler = null)
    {
        Cookies = cookies ?? new CookieContainer();
        handler ??= new SocketsHttpHandler();
        (handler.CookieContainer, handler.UseCookies) = (Cookies, true);
        client = new HttpClient(handler) { BaseAddress = portal };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    public CookieContainer Cookies { get; }

    /// <summary>The plain client, for answers that are no page.</summary>
    public HttpClient Http => client;

    public async Task<Page> GoToAsync(string address) => await ReadAsync(await client.GetAsync(address));

    internal async Task<Page> PostAsync(Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await client.PostAsync(address, content));
    }

    private async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var html = await response.Content.ReadAsStringAsync();
            return new Page(this, response.StatusCode, response.RequestMessage!.RequestUri!, Parser.ParseDocument(html));
        }
    }

    public void Dispose() => client.Dispose();
}
