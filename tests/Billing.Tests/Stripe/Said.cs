using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Web;

namespace CalWater.Billing.Tests.Stripe;

/// <summary>Keeps what the gateway says over HTTP, and what it is answered.</summary>
internal sealed class Said(ConcurrentQueue<JsonObject> exchanges) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = request.Content is null ? request.RequestUri!.Query : await request.Content.ReadAsStringAsync(cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        exchanges.Enqueue(new()
        {
            ["method"] = request.Method.Method,
            ["path"] = request.RequestUri!.AbsolutePath,
            ["fields"] = Fields(form),
            ["status"] = (int)answer.StatusCode,
            ["answer"] = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))
        });
        return answer;
    }

    private static JsonArray Fields(string form)
    {
        var fields = HttpUtility.ParseQueryString(form);
        return [.. fields.AllKeys.SelectMany(name => fields.GetValues(name)!.Select(value => new JsonArray(name, value)))];
    }
}
