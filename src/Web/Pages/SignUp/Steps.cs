using CalWater.Grains.Identity;

namespace CalWater.Web.Pages.SignUp;

/// <summary>The line of steps above a page of a sign-up.</summary>
/// <param name="At">The step of the page.</param>
/// <param name="IsInvited">An invitation's mail has proven the address, so that it is not confirmed again.</param>
internal sealed record Steps(SignUpStep At, bool IsInvited)
{
    public IEnumerable<SignUpStep> All(bool areQuestionsAsked)
    {
        yield return SignUpStep.Account;
        yield return SignUpStep.SignIn;
        if (areQuestionsAsked) yield return SignUpStep.Questions;
        if (!IsInvited) yield return SignUpStep.Confirmation;
    }
}
