using System.Reflection;
using CalWater.Billing.Stripe;

namespace CalWater.Bench.Payments;

/// <summary>
/// A gateway for the time in which a bench enrols its customers: all of them have one record at Stripe with one saved card. Setting
/// a card up for each would take hours and is not what is measured.
/// </summary>
public class OneCard : DispatchProxy
{
    private static readonly HttpClient Http = new() { DefaultRequestHeaders = { { "Authorization", "Bearer sk_test_sandbox" } } };
    private Customer customer = null!;
    private MethodList methods = null!;

    public static async Task<IPaymentGateway> AtAsync(Uri sandbox)
    {
        var customer = await PostAsync<Named>(new(sandbox, "/v1/customers"), []);
        var method = await PostAsync<Named>(new(sandbox, "/v1/payment_methods/pm_card_visa/attach"), new() { ["customer"] = customer.Id });
        var gateway = Create<IPaymentGateway, OneCard>();
        var card = (OneCard)(object)gateway;
        card.customer = new(customer.Id, null, new Dictionary<string, string>());
        card.methods = new([new(method.Id, "card", DateTimeOffset.UnixEpoch, customer.Id, new("visa", "4242", 12, 2040))]);
        return gateway;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IPaymentGateway.CreateCustomerAsync) => Task.FromResult(new GatewayAnswer<Customer>(customer)),
        nameof(IPaymentGateway.ListMethodsAsync) => Task.FromResult(new GatewayAnswer<MethodList>(methods)),
        _ => throw new NotSupportedException($"{targetMethod.Name} is not for enrolling.")
    };

    private static async Task<T> PostAsync<T>(Uri address, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = (await Http.PostAsync(address, form)).EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<T>())!;
    }

    private sealed record Named(string Id);
}
