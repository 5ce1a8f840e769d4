using CalWater.Sandbox.Api;
using CalWater.Sandbox.Checkout;
using CalWater.Sandbox.Checkout.Pages;
using CalWater.Sandbox.Inspection;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CalWater.Sandbox.Hosting;

/// <summary>Every address the sandbox answers.</summary>
internal static class Routes
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/checkout/sessions", SessionCreation.Operation);
        routes.MapPost("/v1/checkout/sessions/{id}/expire", SessionExpiring.Operation);
        routes.MapPost("/v1/customers", CustomersApi.Create);
        routes.MapPost("/v1/customers/{id}", CustomersApi.Update);
        routes.MapGet("/v1/customers/{id}/payment_methods", MethodsApi.OfCustomer);
        routes.MapPost("/v1/payment_methods/{id}/attach", MethodsApi.Attach);
        routes.MapPost("/v1/payment_methods/{id}/detach", MethodsApi.Detach);
        routes.MapPost("/v1/setup_intents", SetupsApi.Create);
        routes.MapPost("/v1/setup_intents/{id}/confirm", SetupsApi.Confirm);
        routes.MapPost("/v1/setup_intents/{id}/cancel", SetupsApi.Cancel);
        routes.MapPost("/v1/payment_intents", IntentsApi.Create);
        routes.MapPost("/v1/payment_intents/{id}/confirm", IntentsApi.Confirm);
        routes.MapPost("/v1/payment_intents/{id}/cancel", IntentsApi.Cancel);
        routes.MapPost("/v1/refunds", RefundsApi.Create);
        routes.MapPost("/v1/disputes/{id}", DisputesApi.Update);
        routes.MapPost("/v1/disputes/{id}/close", DisputesApi.Close);
        routes.MapResource(Resources.Sessions);
        routes.MapResource(Resources.Customers);
        routes.MapResource(Resources.PaymentMethods);
        routes.MapResource(Resources.SetupIntents);
        routes.MapGet(Resources.Mandates.Path + "/{id}", Resources.Mandates.Retrieve());
        routes.MapResource(Resources.PaymentIntents);
        routes.MapResource(Resources.Charges);
        routes.MapResource(Resources.Refunds);
        routes.MapResource(Resources.Disputes);
        routes.MapResource(Resources.BalanceTransactions);
        routes.MapResource(Resources.Events);
        routes.Map("/v1/{**rest}", (HttpContext context) =>
            ApiAnswer.Of(Refusals.NoSuchAddress(context.Request.Method, context.Request.Path)).WriteAsync(context));
    }

    public static void MapCheckout(this IEndpointRouteBuilder routes)
    {
        const string page = "/c/pay/{id}";
        const string bank = $"{page}/authenticate";
        routes.MapGet(page, (HttpContext context, string id, CheckoutEndpoints checkout) => checkout.ShowAsync(context, id));
        routes.MapPost(page, (HttpContext context, string id, CheckoutEndpoints checkout) => checkout.PayAsync(context, id));
        routes.MapGet(bank, (HttpContext context, string id, CheckoutEndpoints checkout) => checkout.ShowAuthenticationAsync(context, id));
        routes.MapPost(bank, (HttpContext context, string id, CheckoutEndpoints checkout) => checkout.FinishAuthenticationAsync(context, id));
        routes.MapGet("/c/checkout.css", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(Stylesheet.Text, "text/css; charset=utf-8");
        });
    }

    public static void MapInspection(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/charges/{id}/dispute", (string id, BankOffice bank) => bank.DisputeAsync(id));
        routes.MapPost("/sandbox/disputes/{id}/{outcome}", (string id, string outcome, BankOffice bank) => bank.DecideAsync(id, outcome));
        routes.MapGet("/sandbox/objects", (string? type, InspectionEndpoints inspection) => inspection.ListObjectsAsync(type));
        routes.MapGet("/sandbox/faults", (InspectionEndpoints inspection) => inspection.ListFaults());
        routes.MapPost("/sandbox/faults", (HttpRequest request, InspectionEndpoints inspection) => inspection.AddFaultAsync(request));
        routes.MapPost("/sandbox/methods/{id}/decline", (string id, BankText text, BankActs bank) => bank.DeclineAsync(id, text.DeclineCode));
        routes.MapPost("/sandbox/methods/{id}/renew", (string id, BankText text, BankActs bank) => bank.RenewAsync(id, text.ExpMonth, text.ExpYear, text.Last4));
        routes.MapPost("/sandbox/methods/{id}/revoke", (string id, BankActs bank) => bank.RevokeMandateAsync(id));
        routes.MapDelete("/sandbox/faults", (InspectionEndpoints inspection) => inspection.ClearFaults());
    }

    private static void MapPost(this IEndpointRouteBuilder routes, string path, WriteOperation operation) =>
        routes.MapPost(path, (HttpContext context, WriteEndpoint endpoint) => endpoint.ServeAsync(context, operation));

    private static void MapGet(this IEndpointRouteBuilder routes, string path, ReadOperation operation) =>
        routes.MapGet(path, (HttpContext context, ReadEndpoint endpoint) => endpoint.ServeAsync(context, operation));

    private static void MapResource<T>(this IEndpointRouteBuilder routes, Resource<T> resource) where T : StripeObject
    {
        routes.MapGet(resource.Path, resource.List());
        routes.MapGet(resource.Path + "/{id}", resource.Retrieve());
    }
}
