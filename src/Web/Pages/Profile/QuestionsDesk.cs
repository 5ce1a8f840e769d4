using CalWater.Grains.Identity;
using CalWater.Identity.Questions;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Profile;

/// <summary>Takes three new questions of the signed-in login.</summary>
internal sealed class QuestionsDesk(CurrentLogin login, NewAnswers answers, IGrainFactory grains)
{
    public bool AreAsked => answers.AreAsked;

    /// <summary>What is wrong with each answer; none, and they are taken.</summary>
    public async Task<CheckedAnswers> ChangeAsync(IReadOnlyList<TypedAnswer> typed)
    {
        var profile = await login.ProfileAsync();
        var hash = await grains.Login(login.Id).PasswordHash(login.Here.Session);
        var taken = await answers.TakeAsync(typed, hash, [$"{profile.Email}", .. profile.Accounts.Select(account => account.ToString())]);
        if (taken.AreTaken) await grains.Login(login.Id).ChangeQuestions(login.Here.Session, taken.Hashed);
        return taken;
    }
}
