using CalWater.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Passkeys;

/// <summary>ASP.NET's passkey handler, with the least of ASP.NET's Identity that it can be made with.</summary>
internal static class PasskeySetup
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PortalOptions>>(Configure);
        services.AddScoped<IPasskeyHandler<PasskeyOwner>>(MakeHandler).AddScoped<PasskeyStore>();
        return services.AddScoped<PasskeyChallenges>().AddScoped<PasskeyDesk>();
    }

    /// <summary>Passkeys belong to the host of the public address, and only pages at exactly that address may use them.</summary>
    private static void Configure(IdentityPasskeyOptions options, IOptions<PortalOptions> portal)
    {
        var address = new Uri(portal.Value.PublicUrl);
        options.ServerDomain = address.Host;
        options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == address.GetLeftPart(UriPartial.Authority));
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AttestationConveyancePreference = "none";
        options.AuthenticatorTimeout = PasskeyChallenges.ValidFor;
    }

    private static PasskeyHandler<PasskeyOwner> MakeHandler(IServiceProvider provider)
    {
        var users = new UserManager<PasskeyOwner>(
            provider.GetRequiredService<PasskeyStore>(), Options.Create(new IdentityOptions()), new PasswordHasher<PasskeyOwner>(), [], [],
            new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), provider, provider.GetRequiredService<ILogger<UserManager<PasskeyOwner>>>());
        return new(users, provider.GetRequiredService<IOptions<IdentityPasskeyOptions>>());
    }
}
