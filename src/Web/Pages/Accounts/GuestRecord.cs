using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts;

/// <summary>What people with access do with an account, in the account's audit trail, which its owner reads.</summary>
internal sealed class GuestRecord(CurrentLogin login, IAuditTrail trail, TimeProvider clock)
{
    private const int PartsBeforeThePage = 3;

    public async Task NoteAsync(AccountNumber account, HttpRequest request)
    {
        if (login.IsViewed) return;
        var email = (await login.ProfileAsync()).Email.ToString();
        await trail.AppendAsync(AuditSubject.Of(account), new($"used-{RandomId.New(20)}", clock.GetUtcNow(), Actors.Guest, AccountActs.AccessUsed,
            AuditEntry.Json(("email", email), ("page", PageOf(request)))));
    }

    /// <summary>The address below the account's own, <c>bills/B-17/pdf</c>; a form that was sent says so.</summary>
    private static string PageOf(HttpRequest request)
    {
        var page = string.Join('/', request.Path.Value!.Split('/').Skip(PartsBeforeThePage));
        return HttpMethods.IsPost(request.Method) ? $"{page} (sent)" : page;
    }
}
