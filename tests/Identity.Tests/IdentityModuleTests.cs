using CalWater.Identity.Passwords;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CalWater.Identity.Tests;

public sealed class IdentityModuleTests
{
    [Theory]
    [InlineData("Passwords:MinimumLength", "7")]
    [InlineData("Passwords:MinimumLength", "65")]
    [InlineData("Identity:PasswordIterations", "1000")]
    [InlineData("Identity:PasswordIterations", "0")]
    public void A_setting_that_weakens_production_is_named(string key, string value)
    {
        using var services = Services(Environments.Production, key, value);
        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Out_of_the_box_the_rules_are_those_of_the_faq_and_hashes_are_slow()
    {
        using var services = Services(Environments.Production);
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal(6, services.GetRequiredService<PasswordRules>().InForce.Count);
        Assert.Equal(220_000, services.GetRequiredService<IOptions<IdentityOptions>>().Value.PasswordIterations);
    }

    [Fact]
    public void Tests_may_hash_quickly()
    {
        using var services = Services(Environments.Development, "Identity:PasswordIterations", "1000");
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static ServiceProvider Services(string environment, string? key = null, string? value = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        if (key is not null) builder.Configuration.AddInMemoryCollection([new(key, value)]);
        return builder.Services.AddIdentityModule(builder.Configuration).BuildServiceProvider();
    }
}
