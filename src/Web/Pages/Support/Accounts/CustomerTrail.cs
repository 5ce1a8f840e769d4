using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using Orleans;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>What happened to an account and to the login that has it, as one trail.</summary>
internal sealed class CustomerTrail(IGrainFactory grains, IAuditTrail trail, IStaffDirectory staff)
{
    /// <param name="kind">Only acts of this kind; null for all.</param>
    public async Task<AuditPage> PageAsync(ServiceAccount account, TrailKind? kind, int skip, int take, CancellationToken cancellation)
    {
        var owner = (await grains.ServiceAccount(account.Number).Get()).Owner;
        AuditSubject[] subjects = [AuditSubject.Of(account.Number), .. owner is { } login ? [AuditSubject.Of(login)] : Array.Empty<AuditSubject>()];
        return await trail.PageAsync(subjects, kind is { } one ? TrailKinds.ActsOf(one) : null, skip, take, cancellation);
    }

    /// <summary>The e-mail addresses of members, by id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> StaffAsync(CancellationToken cancellation) =>
        (await staff.AllAsync(cancellation)).ToDictionary(member => member.Id.Value, member => member.Email.ToString());
}
