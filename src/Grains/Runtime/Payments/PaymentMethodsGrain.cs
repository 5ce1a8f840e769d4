using CalWater.Billing.Methods;
using CalWater.Grains.Payments;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Payments;

[GrainType("payment-methods")]
internal sealed class PaymentMethodsGrain(
    [PersistentState("methods")] IPersistentState<MethodsOfLogin> state, MethodHelp help)
    : Grain, IPaymentMethodsGrain
{
    private LoginId Login => PaymentGrains.Login(this.GetPrimaryKeyString());

    /// <summary>Tells the lists again, because a crash may have come between a commit and the telling.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        state.RecordExists ? help.ShowAsync(Login, state.State) : Task.CompletedTask;

    public Task<SavedMethods> Get() => Task.FromResult(state.State.ToView());

    public async Task<SavedMethods> Refresh()
    {
        if (state.State.Customer is not { } customer) return state.State.ToView();
        if (await help.Desk.ListAsync(customer) is not { } listed) return state.State.ToView() with { IsStale = true };
        await ListedAsync(state.State.Listed(listed));
        return state.State.ToView();
    }

    public async Task<string?> Customer(EmailAddress email)
    {
        if (state.State.Customer is { } known) return known;
        if (state.State.WantedAt is not { } wanted || help.IsForgotten(wanted)) await this.CommitAsync(state, state.State with { WantedAt = help.Now });
        var answer = await help.Desk.CustomerAsync(Login, email, state.State.WantedAt!.Value);
        if (answer.Customer is { } made) await this.CommitAsync(state, state.State with { Customer = made });
        // At worst an empty record stays behind at the gateway: one that nobody's method is ever saved on.
        else if (answer.IsKeySpent) await this.CommitAsync(state, state.State with { WantedAt = null });
        return state.State.Customer;
    }

    public async Task<Uri?> StartSetup(StartMethodSetup command) =>
        await Customer(command.Email) is { } customer ? await help.Desk.SetUpAsync(Login, customer, command) : null;

    public async Task<bool> Remove(string method)
    {
        if (state.State.ToView().Find(method) is null) return true;
        if (!await help.Desk.DetachAsync(method)) return false;
        await ListedAsync(state.State.Listed(state.State.All.Where(each => each.Id != method)));
        return true;
    }

    public Task Prefer(AccountNumber account, string method) => ListedAsync(state.State.Prefer(account, method));

    private async Task ListedAsync(MethodsOfLogin next)
    {
        var before = state.State;
        await this.CommitAsync(state, next);
        if (next != before) await help.ShowAsync(Login, next);
    }
}
