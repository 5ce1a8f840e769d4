using CalWater.Identity.Approvals;
using CalWater.Identity.Invitations;
using CalWater.Identity.Legacy;
using CalWater.Identity.Logins;
using CalWater.Identity.Passwords;
using CalWater.Identity.Pins;
using CalWater.Identity.Profiles;
using CalWater.Identity.Questions;
using CalWater.Identity.Recoveries;
using CalWater.Identity.SignIns;
using CalWater.Identity.SignUps;
using CalWater.Identity.Staff;
using CalWater.Identity.Tries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CalWater.Identity;

/// <summary>Logins of customers and staff: signing up, signing in, and the audit trail of it.</summary>
public static class IdentityModule
{
    /// <param name="services">The portal's services.</param>
    /// <param name="configuration">Sections <c>Passwords</c>, <c>SecurityQuestions</c>, <c>Support</c> and <c>Identity</c>.</param>
    public static IServiceCollection AddIdentityModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityOptions(configuration);
        return services
            .AddSingleton<SlowHash>()
            .AddSingleton<HashingPlaces>()
            .AddSingleton<PasswordRules>()
            .AddSingleton<NewPasswords>()
            .AddSingleton<NewAnswers>()
            .AddSingleton<SignUpSteps>()
            .AddSingleton<IWaitingSignUps, WaitingSignUps>()
            .AddSingleton<SignInDesk>()
            .AddSingleton<RecoveryDesk>()
            .AddSingleton<ProfileDesk>()
            .AddSingleton<InvitationOffice>()
            .AddSingleton<AccessOffice>()
            .AddSingleton<BillingEmailOffice>()
            .AddSingleton<IMailedPins, MailedPins>()
            .AddSingleton<ILoginDirectory, LoginDirectory>()
            .AddSingleton<ILanguageChoices, LanguageChoices>()
            .AddLegacyUsers()
            .AddStaff();
    }

    private static void AddIdentityOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PasswordOptions>().Bind(configuration.GetSection(PasswordOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TryLimits>().Bind(configuration.GetSection(TryLimits.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SupportOptions>().Bind(configuration.GetSection(SupportOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SignUpOptions>().Bind(configuration.GetSection(SignUpOptions.Section)).ValidateOnStart();
        services.AddOptions<SecurityQuestionOptions>().Bind(configuration.GetSection(SecurityQuestionOptions.Section)).ValidateOnStart();
        services.AddOptions<IdentityOptions>().Bind(configuration.GetSection(IdentityOptions.Section))
            .ValidateDataAnnotations()
            .Validate<IHostEnvironment>(IsSlowEnough, "Identity:PasswordIterations is below 220,000: in Production set 220,000 or more.")
            .ValidateOnStart();
    }

    private static bool IsSlowEnough(IdentityOptions options, IHostEnvironment environment) =>
        !environment.IsProduction() || options.PasswordIterations >= IdentityOptions.LeastPasswordIterations;
}
