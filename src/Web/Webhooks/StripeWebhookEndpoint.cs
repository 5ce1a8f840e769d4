using CalWater.Billing.Stripe.Webhooks;

namespace CalWater.Web.Webhooks;

/// <summary><c>POST /webhooks/stripe</c>: 200 once the event is kept. Its signature stands for a sign-in and an antiforgery token.</summary>
public static class StripeWebhookEndpoint
{
    private const int LargestBody = 512 * 1024;

    public static void MapStripeWebhook(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/webhooks/stripe", ReceiveAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> ReceiveAsync(HttpRequest request, IStripeWebhook webhook, CancellationToken cancellation)
    {
        if (await ReadAsync(request, cancellation) is not { } body)
            return Results.Text("An event is never that large.", statusCode: StatusCodes.Status413PayloadTooLarge);
        return await webhook.ReceiveAsync(body, request.Headers["Stripe-Signature"], cancellation) switch
        {
            WebhookReceipt.Kept => Results.Text("Kept."),
            WebhookReceipt.NotSigned => Results.Text("The signature is not ours.", statusCode: StatusCodes.Status400BadRequest),
            _ => Results.Text("This is no event.", statusCode: StatusCodes.Status400BadRequest)
        };
    }

    /// <summary>The body byte for byte; null when it is larger than any event.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var buffer = new byte[LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > LargestBody ? null : buffer[..length];
    }
}
