using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Profiles;
using CalWater.Identity.SignIns;
using Orleans;

namespace CalWater.Web.Security;

/// <summary>The login of this request. Pages reach accounts through it and in no other way.</summary>
public sealed class CurrentLogin(IHttpContextAccessor http, IGrainFactory grains)
{
    private PortalSession? Session => PortalSession.Of(http.HttpContext?.User);

    private Viewer? Viewer => Viewer.Of(http.HttpContext?.User);

    /// <summary>Null for a visitor who is not signed in.</summary>
    public LoginId? IdOrNull => Session?.Login ?? Viewer?.Customer.Login;

    /// <summary>It is not its owner who looks, but a member of staff: nothing is noted of the owner, and nothing happens in their name.</summary>
    public bool IsViewed => Viewer is not null;

    /// <exception cref="InvariantBrokenException">Nobody is signed in: the page is one of the anonymous ones.</exception>
    public LoginId Id => IdOrNull ?? throw new InvariantBrokenException("Nobody is signed in on a page that needs a login.");

    /// <summary>The browser in which the login is open.</summary>
    /// <exception cref="InvariantBrokenException">As <see cref="Id"/>; and whoever only views a login has none of its browsers.</exception>
    internal SignedInBrowser Here => Session is not { } session ? throw new InvariantBrokenException("There is no session on a page that needs one.")
        : new(session.Login, session.Secret, BrowserName.From(http.HttpContext!.Request.Headers.UserAgent));

    /// <summary>
    /// Whether login and account agree that it is the login's. While an account moves from one login to another, and after a stop
    /// on the way, they do not: until it was handed over, what its former owner arranged there is nobody else's to see.
    /// </summary>
    public async Task<bool> OwnsAsync(AccountNumber account) =>
        (await ProfileAsync()).Accounts.Contains(account) && await grains.ServiceAccount(account).RightOf(Id) == AccountRight.Own;

    /// <summary>E-mail, language and accounts of the login.</summary>
    public async Task<LoginProfile> ProfileAsync() =>
        await grains.Login(Id).Get() ?? throw new InvariantBrokenException($"Login {Id} has a session and was never created.");
}
