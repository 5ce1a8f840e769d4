using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace CalWater.Testing;

/// <summary>What somebody does at Stripe, past the portal.</summary>
public static class Gateway
{
    /// <summary>Posts a form to the sandbox's API.</summary>
    /// <returns>The object that it answers with.</returns>
    public static async Task<JsonObject> PostAsync(Uri sandbox, string path, params (string Name, string Value)[] fields)
    {
        using var client = new HttpClient { BaseAddress = sandbox };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_sandbox");
        using var form = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value));
        using var answer = await client.PostAsync(path, form);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!.AsObject();
    }

    /// <summary>Somebody pays on a Checkout page that the portal did not make.</summary>
    public static async Task PayForeignAsync(Uri sandbox, long cents)
    {
        var session = await PostAsync(sandbox, "/v1/checkout/sessions", ("mode", "payment"), ("success_url", "https://portal.example"),
            ("line_items[0][quantity]", "1"), ("line_items[0][price_data][currency]", "usd"),
            ("line_items[0][price_data][unit_amount]", $"{cents}"), ("line_items[0][price_data][product_data][name]", "Hose"));
        if (!await CheckoutPage.PayAsync(new((string)session["url"]!))) throw new InvalidOperationException("The Checkout page took no money.");
    }
}
