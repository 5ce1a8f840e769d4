using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.SignUp;

/// <summary>The sign-up that this browser is in.</summary>
internal sealed class SignUpDesk(IGrainFactory grains, SignInCookies cookies)
{
    public SignUpId? Id
    {
        get => cookies.SignUp;
        set => cookies.SignUp = value;
    }

    public ISignUpGrain Grain => grains.SignUp(Id!.Value);

    public ISignUpGrain Begin(SignUpId id) => grains.SignUp(id);

    public async Task<SignUpProgress> ProgressAsync() =>
        Id is null ? new(SignUpStep.Account, null, null, null, null) : await Grain.Get();
}
