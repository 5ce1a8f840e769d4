using CalWater.Grains.Identity;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Recover;

/// <summary>The recovery that this browser asked for. The cookie is set whether there is such a login or not.</summary>
internal sealed class RecoverDesk(IGrainFactory grains, PortalCookies cookies, IHttpContextAccessor http)
{
    private const string Cookie = "recover";

    private HttpContext Http => http.HttpContext!;

    private string Address => ClientAddress.Of(Http.Connection.RemoteIpAddress);

    public RecoveryId? Id => RecoveryId.TryParse(cookies.Read(Http, Cookie), out var id) ? id : null;

    /// <returns>False when the tries of the day are used up.</returns>
    public async Task<bool> StartAsync(EmailAddress email)
    {
        var id = RecoveryId.New();
        var started = await grains.Recovery(id).Start(new(email, Address, PageLanguage.Current));
        if (started) cookies.Write(Http, Cookie, id.Value);
        return started;
    }

    /// <returns>False when the tries of the day are used up.</returns>
    public Task<bool> RemindAsync(AccountNumber account, Zip zip) =>
        grains.Recovery(RecoveryId.New()).RemindOfEmail(new(account, zip, Address, PageLanguage.Current));

    /// <returns>False when the tries of the day are used up.</returns>
    public Task<bool> RemindAsync(string userName) =>
        grains.Recovery(RecoveryId.New()).RemindOfUserName(new(userName, Address, PageLanguage.Current));

    public async Task<TakenCode> TakeAsync(string code) =>
        Id is { } id ? await grains.Recovery(id).TakeCode(code) : new(null, 0);
}
