using CalWater.Grains.Identity;

namespace CalWater.Identity.Staff;

public sealed partial record StaffLogin
{
    /// <summary>What the session looks at, or looked at until the time was over; null once the session itself has ended.</summary>
    public CustomerView? ViewOf(string secret, DateTimeOffset now) => SessionOf(secret) is { } session && session.IsOpen(now) ? session.View : null;

    /// <summary>The session looks at one customer: whatever it looked at before is over.</summary>
    public StaffLogin StartViewing(string secret, ViewedCustomer customer, StaffAct act) => SessionOf(secret) is { } session && session.IsOpen(act.At)
        ? Look(session, new(customer, act.At + StaffSession.LongestView), act with { What = StaffActs.ViewStarted })
        : this;

    public StaffLogin StopViewing(string secret, StaffAct act) => SessionOf(secret) is { View: not null } session
        ? Look(session, null, act with { What = StaffActs.ViewStopped })
        : this;

    private StaffLogin Look(StaffSession session, CustomerView? view, StaffAct act)
    {
        var customer = (view ?? session.View)!.Customer;
        return (this with { Sessions = Sessions.Replace(session, session with { View = view }) })
            .Record(act with { Details = [("email", customer.Email), ("reason", customer.Reason)] });
    }
}
