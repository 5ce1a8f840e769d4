using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>Every look at a customer is a row in the trail of the member of staff who looked (security.md P0 13).</summary>
internal sealed class SupportRecord(CurrentStaff me, IAuditTrail trail, TimeProvider clock)
{
    public Task SearchedAsync(string text) => NoteAsync(StaffActs.Searched, ("for", text));

    public Task OpenedAsync(AccountNumber account) => NoteAsync(StaffActs.CustomerOpened, ("account", account.ToString()));

    public Task TrailOpenedAsync(AccountNumber account) => NoteAsync(StaffActs.CustomerTrailOpened, ("account", account.ToString()));

    public Task BatchUploadedAsync(string delivery) => NoteAsync(StaffActs.BatchUploaded, ("delivery", delivery));

    public Task BatchOpenedAsync(string delivery) => NoteAsync(StaffActs.BatchOpened, ("delivery", delivery));

    public Task SuspenseOpenedAsync(string words) => NoteAsync(StaffActs.SuspenseOpened, ("for", words));

    private Task NoteAsync(string what, params (string, string)[] details) =>
        trail.AppendAsync(AuditSubject.Of(me.Id), new($"read-{RandomId.New(20)}", clock.GetUtcNow(), me.Id.Value, what, AuditEntry.Json(details)));
}
