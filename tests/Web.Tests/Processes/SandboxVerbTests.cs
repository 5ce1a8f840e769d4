using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Processes;

public sealed class SandboxVerbTests
{
    [Fact]
    public async Task The_sandbox_listens_where_it_is_told()
    {
        var address = new Uri($"http://127.0.0.1:{FreePorts.Next()}/v1/charges");
        using var sandbox = ChildPortal.Begin(["sandbox", "--url", new Uri(address, "/").ToString()]);
        using var http = new HttpClient();
        await Eventually.TrueAsync(() => AnswersAsync(http, address));
    }

    [Fact]
    public async Task A_wrong_address_is_refused_by_name()
    {
        var (exit, _, error) = await Verb.RunAsync("sandbox", "--url", "nowhere");
        Assert.Equal(2, exit);
        Assert.Contains("'nowhere' is not an address.", error);
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            return (await http.GetAsync(address)).StatusCode == HttpStatusCode.Unauthorized;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
