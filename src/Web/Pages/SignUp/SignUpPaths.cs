using CalWater.Grains.Identity;

namespace CalWater.Web.Pages.SignUp;

/// <summary>Where each step of a sign-up is.</summary>
internal static class SignUpPaths
{
    /// <summary>The first step, which says that the sign-up was open for too long.</summary>
    public const string Over = "/sign-up?over=true";

    public static string Of(SignUpStep step) => step switch
    {
        SignUpStep.SignIn => "/sign-up/details",
        SignUpStep.Questions => "/sign-up/questions",
        SignUpStep.Confirmation => "/sign-up/confirm",
        SignUpStep.Done => "/sign-up/done",
        _ => "/sign-up"
    };
}
