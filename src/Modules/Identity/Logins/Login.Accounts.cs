using System.Collections.Immutable;
using CalWater.Grains.Linking;
using CalWater.Notices.Contents;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    /// <summary>Accounts that came on the login after sign-up, until the owner has looked at how each is paid (F17).</summary>
    public ImmutableArray<AccountNumber> ToReview { get; init; } = [];

    /// <summary>Adds the accounts that are not there yet; the owner is told, and is to review them.</summary>
    public Login Join(MovedAccounts moved, DateTimeOffset now)
    {
        AccountNumber[] added = [.. moved.Accounts.Except(Accounts)];
        return added.Length == 0 ? this : (this with { Accounts = [.. Accounts, .. added], ToReview = [.. ToReview.Union(added)] })
            .RecordMove(LoginActs.AccountsLinked, LoginChange.AccountsLinked, moved, added, now);
    }

    /// <summary>Takes off the accounts that are there; the owner is told.</summary>
    public Login Leave(MovedAccounts moved, DateTimeOffset now)
    {
        AccountNumber[] gone = [.. moved.Accounts.Intersect(Accounts)];
        return gone.Length == 0 ? this : (this with { Accounts = [.. Accounts.Except(gone)], ToReview = [.. ToReview.Except(gone)] })
            .RecordMove(LoginActs.AccountsUnlinked, LoginChange.AccountsUnlinked, moved, gone, now);
    }

    public Login Reviewed(ImmutableArray<AccountNumber> accounts, DateTimeOffset now)
    {
        AccountNumber[] seen = [.. accounts.Intersect(ToReview)];
        return seen.Length == 0 ? this
            : (this with { ToReview = [.. ToReview.Except(seen)] }).Record(LoginActs.AccountsReviewed, now, ("accounts", string.Join(", ", seen)));
    }

    private Login RecordMove(string what, LoginChange change, MovedAccounts moved, AccountNumber[] accounts, DateTimeOffset now) =>
        RecordBy(moved.Staff, what, now, ("accounts", string.Join(", ", accounts)), ("reason", moved.Reason)).Owe(change, now);
}
