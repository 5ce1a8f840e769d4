using CalWater.Billing.Autopay;
using CalWater.Billing.Storage;
using CalWater.Billing.Stripe;
using CalWater.Billing.Stripe.Webhooks;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Billing.Methods.Events;

/// <summary>Something happened to a saved method: what is true of it now is asked of the gateway.</summary>
internal abstract class MethodEvent(string type, MethodNews news) : IStripeEventHandler
{
    public string Type => type;

    protected MethodNews News => news;

    public abstract Task HandleAsync(StripeEventRow row);
}

/// <summary>A method was saved; its owner's list is read anew. An object that names no login is not ours.</summary>
internal sealed class SetupIntentSucceeded(MethodNews news) : MethodEvent("setup_intent.succeeded", news)
{
    public override async Task HandleAsync(StripeEventRow row)
    {
        if (EventObject.Of(row).Login is { } login) await News.ListAnewAsync(login);
    }
}

/// <summary>A method can no longer be charged: Auto Pay with it is paused, and its owner's list is read anew.</summary>
internal sealed class PaymentMethodDetached(MethodNews news) : MethodEvent("payment_method.detached", news)
{
    public override Task HandleAsync(StripeEventRow row) =>
        EventObject.Of(row).Id is { } method ? News.GoneAsync(method) : Task.CompletedTask;
}

/// <summary>The bank gave a card out anew: lists and Auto Pay show its new digits and date.</summary>
internal sealed class PaymentMethodAutomaticallyUpdated(MethodNews news) : MethodEvent("payment_method.automatically_updated", news)
{
    public override Task HandleAsync(StripeEventRow row) =>
        EventObject.Of(row).Id is { } method ? News.RenewedAsync(method) : Task.CompletedTask;
}

/// <summary>A customer withdrew the permission to debit a bank account: Auto Pay with it is paused.</summary>
internal sealed class MandateUpdated(MethodNews news) : MethodEvent("mandate.updated", news)
{
    public override Task HandleAsync(StripeEventRow row) =>
        EventObject.Of(row).Id is { } mandate ? News.MandateAsync(mandate) : Task.CompletedTask;
}

/// <summary>What follows from news about methods. Each may come twice, late or out of order.</summary>
internal sealed class MethodNews(IPaymentGateway gateway, MethodOwners owners, IGrainFactory grains)
{
    /// <exception cref="TimeoutException">The gateway could not say; the event is worth another try soon.</exception>
    public async Task<SavedMethods> ListAnewAsync(LoginId login) => await grains.PaymentMethods(login).Refresh() is { IsStale: false } now
        ? now
        : throw new TimeoutException("The gateway could not list the methods.");

    /// <exception cref="TimeoutException">As above.</exception>
    public async Task GoneAsync(string method)
    {
        if (Said(await gateway.ReadMethodAsync(method)) is { Customer: not null }) return;
        await PauseAsync(method);
        if (await owners.OfAsync(method) is { } login) await ListAnewAsync(login);
    }

    /// <exception cref="TimeoutException">As above.</exception>
    public async Task RenewedAsync(string method)
    {
        if (await owners.OfAsync(method) is not { } login) return;
        if ((await ListAnewAsync(login)).Find(method) is not { } now) return;
        foreach (var account in await owners.PaidByAsync(method)) await grains.AutoPay(account).MethodChanged(now);
    }

    public async Task MandateAsync(string mandate)
    {
        if (Said(await gateway.ReadMandateAsync(mandate)) is { Status: "inactive" } ended) await PauseAsync(ended.PaymentMethod);
    }

    private async Task PauseAsync(string method)
    {
        foreach (var account in await owners.PaidByAsync(method)) await grains.AutoPay(account).MethodGone(method);
    }

    private static T? Said<T>(GatewayAnswer<T> answer) where T : class => answer.IsDone || answer.Fault.Kind == GatewayFaultKind.NotFound
        ? answer.Value
        : throw new TimeoutException($"The gateway could not say: {answer.Fault.Kind}.");
}

/// <summary>Whose a method is, and what it pays for.</summary>
internal sealed class MethodOwners(ISavedCards cards, IAutoPays autoPays)
{
    public async Task<LoginId?> OfAsync(string method) => await cards.OwnerAsync(method)
        ?? ((await PaidByAsync(method)) is [var first, ..] ? (await autoPays.FindAsync([first]))[first].Login : null);

    public Task<IReadOnlyList<AccountNumber>> PaidByAsync(string method) => autoPays.PaidByAsync(method);
}
