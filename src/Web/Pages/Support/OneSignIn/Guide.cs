using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Pages.Support.Linking;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>
/// How far a customer is on the way to one sign-in (F13-F17). Every step follows from the facts, and nothing is kept of the
/// task itself: whoever comes back, or takes over from a colleague, finds it where it is.
/// </summary>
/// <param name="Login">The sign-in; null as long as nobody has signed up.</param>
/// <param name="Invitation">The open invitation, where nobody has signed up.</param>
/// <param name="IsLate">Its link is too old.</param>
/// <param name="OldUsers">Whose old user names belong to the customer.</param>
/// <param name="Missing">What seems to belong on the sign-in, and is not on it.</param>
/// <param name="There">What is on it, by service address.</param>
/// <param name="Named">So many of those have a name on the billing e-mail or the bill.</param>
internal sealed record Guide(
    LoginProfile? Login, OpenLoginInvitation? Invitation, bool IsLate, IReadOnlyList<OldUser> OldUsers,
    IReadOnlyList<LinkCandidate> Missing, IReadOnlyList<ServiceAccount> There, int Named)
{
    public GuideStep SignIn => Login is not null ? GuideStep.Done : Invitation is null || IsLate ? GuideStep.ToDo : GuideStep.Waiting;

    /// <summary>Accounts of old user names that are not on the sign-in.</summary>
    public IReadOnlyList<LinkCandidate> MissingOfOldNames =>
        [.. OldUsers.SelectMany(user => user.Accounts).DistinctBy(each => each.Account.Number).Where(each => Missing.Any(one => one.Account.Number == each.Account.Number))];

    public GuideStep OldNames => Login is null ? GuideStep.Later : MissingOfOldNames.Count > 0 ? GuideStep.ToDo : GuideStep.Done;

    public GuideStep Linking => Login is null ? GuideStep.Later : Missing.Count > 0 ? GuideStep.ToDo : GuideStep.Done;

    /// <summary>A household needs none: the customer is asked.</summary>
    public GuideStep Names => Login is null ? GuideStep.Later : Named == There.Count ? GuideStep.Done : GuideStep.IfWanted;

    public GuideStep Review => Login is null || Missing.Count > 0 ? GuideStep.Later : Login.ToReview.Length > 0 ? GuideStep.Waiting : GuideStep.Done;

    /// <summary>Somebody still has to do something.</summary>
    public bool IsOpen => SignIn != GuideStep.Done || Linking != GuideStep.Done;

    /// <summary>What is to be done first, counted from 1; null where everything waits or is done.</summary>
    public int? Next => new[] { SignIn, OldNames, Linking }.Index().Where(step => step.Item == GuideStep.ToDo).Select(step => (int?)step.Index + 1).FirstOrDefault();
}

/// <summary>How a step stands. Names are part of the keys of texts.</summary>
internal enum GuideStep { Later, ToDo, Waiting, IfWanted, Done }

/// <summary>The head of a step as the page shows it.</summary>
internal sealed record GuideHead(int Number, string Title, GuideStep Step);
