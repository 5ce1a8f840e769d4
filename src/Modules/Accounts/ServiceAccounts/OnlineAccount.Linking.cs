using CalWater.Grains.Linking;

namespace CalWater.Accounts.ServiceAccounts;

public sealed partial record OnlineAccount
{
    /// <summary>
    /// The order that holds the account to move it; null when none does. Unlike a sign-up's hold it does not run out: an
    /// order that holds an account is always finished.
    /// </summary>
    public string? MovedBy { get; init; }

    /// <summary>
    /// When customer service took the account off its login; null once somebody owns it again. A link group of the CIS does
    /// not bring it back: what customer service decided stands.
    /// </summary>
    public DateTimeOffset? UnlinkedAt { get; init; }

    /// <summary>Holds the account for an order.</summary>
    /// <returns>Null when it is not where the order says, or is held by somebody else.</returns>
    public OnlineAccount? ReserveMove(AccountMove move, DateTimeOffset now)
    {
        var isElsewhere = Owner != move.From && Owner != move.To;
        var isHeld = now < Hold?.Until || MovedBy is not null && MovedBy != move.Order;
        return isElsewhere || isHeld ? null : this with { MovedBy = move.Order, Hold = null };
    }

    /// <summary>Ends the order's hold, the account being where it was ordered; an order that holds it no more has done so already.</summary>
    public OnlineAccount FinishMove(AccountMove move, DateTimeOffset now)
    {
        if (MovedBy != move.Order) return this;
        var free = this with { MovedBy = null };
        return Owner == move.To ? free : free.HandOver(move.To, now).Record(
            move.To is null ? AccountActs.Unlinked : AccountActs.Linked, move.Staff, now, ("reason", move.Reason));
    }

    public OnlineAccount GiveUpMove(string order) => MovedBy == order ? this with { MovedBy = null } : this;

    /// <summary>What the former owner consented to, and whom they shared the account with, does not pass to the next.</summary>
    private OnlineAccount HandOver(LoginId? to, DateTimeOffset now) => EndEBilling(null, now).EndContacts() with
    {
        Owner = to, OwnedSince = to is null ? null : now, Grants = [], Invitation = null, UnlinkedAt = to is null ? now : null
    };
}
