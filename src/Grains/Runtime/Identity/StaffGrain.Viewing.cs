using CalWater.Grains.Identity;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class StaffGrain
{
    public async Task<bool> StartViewing(string sessionId, ViewedCustomer customer)
    {
        await CommitAsync(state.State.StartViewing(sessionId, customer, Act()));
        return state.State.ViewOf(sessionId, Now)?.Customer == customer;
    }

    public Task<CustomerView?> Viewing(string sessionId) => Task.FromResult(state.State.ViewOf(sessionId, Now));

    public async Task<CustomerView?> StopViewing(string sessionId)
    {
        var view = state.State.ViewOf(sessionId, Now);
        await CommitAsync(state.State.StopViewing(sessionId, Act()));
        return view;
    }
}
