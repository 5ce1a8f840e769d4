using System.Collections.Immutable;
using CalWater.Billing.Payments;
using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Methods;

/// <summary>What the grain of a login's methods asks of the gateway; null or false where it cannot be asked now.</summary>
public interface IMethodDesk
{
    Task<CustomerAnswer> CustomerAsync(LoginId login, EmailAddress email, DateTimeOffset wantedAt);

    Task<ImmutableArray<SavedMethod>?> ListAsync(string customer);

    Task<Uri?> SetUpAsync(LoginId login, string customer, StartMethodSetup command);

    Task<bool> DetachAsync(string method);
}

/// <summary>What became of a login's record at the gateway.</summary>
/// <param name="Customer">Its id; null where it was not made, or nobody knows.</param>
/// <param name="IsKeySpent">Asked again with the same key, the gateway would say no better.</param>
public sealed record CustomerAnswer(string? Customer, bool IsKeySpent);

internal sealed class MethodDesk(IPaymentGateway gateway) : IMethodDesk
{
    public async Task<CustomerAnswer> CustomerAsync(LoginId login, EmailAddress email, DateTimeOffset wantedAt)
    {
        var request = new CustomerRequest(email.ToString(), Metadata(login));
        var answer = await gateway.CreateCustomerAsync(request, IdempotencyKey.ForCustomer(login, wantedAt));
        return new(answer.Value?.Id, answer.Fault is { MayBeKept: true });
    }

    public async Task<ImmutableArray<SavedMethod>?> ListAsync(string customer) =>
        await gateway.ListMethodsAsync(customer) is { IsDone: true } answer
            ? [.. answer.Value.Methods.OrderBy(method => method.Created).Select(ToSaved).OfType<SavedMethod>()]
            : null;

    public async Task<Uri?> SetUpAsync(LoginId login, string customer, StartMethodSetup command)
    {
        var request = new SetupRequest(customer, Metadata(login), command.Language, command.ReturnUrl, command.CancelUrl);
        return (await gateway.CreateSetupAsync(request, IdempotencyKey.ForSetup(command.Setup))).Value?.Url;
    }

    /// <summary>A refusal means that it is on nobody's record any more.</summary>
    public async Task<bool> DetachAsync(string method)
    {
        var answer = await gateway.DetachMethodAsync(method, IdempotencyKey.ForDetaching(method));
        return answer.IsDone || answer.Fault.Kind is GatewayFaultKind.InvalidRequest or GatewayFaultKind.NotFound;
    }

    /// <summary>Other kinds than cards and bank accounts are not offered, and not shown.</summary>
    private static SavedMethod? ToSaved(PaymentMethod method) => method switch
    {
        { Card: { } card } => new(method.Id, method.Type, CheckoutOutcome.CardBrand(card.Brand), card.Last4, new(card.ExpYear, card.ExpMonth, 1)),
        { UsBankAccount: { } bank } => new(method.Id, method.Type, bank.BankName ?? "", bank.Last4 ?? "", null),
        _ => null
    };

    private static Dictionary<string, string> Metadata(LoginId login) => new() { ["login"] = login.Value };
}
