using System.Net;
using CalWater.Identity.Passwords;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Identity;

/// <summary>What a storm of sign-ins, and one that guesses at many logins from one connection, get to see.</summary>
public sealed class SignInLimitTests : IAsyncLifetime
{
    private readonly Street street = new();
    private Visitor ana = null!;

    public async Task InitializeAsync()
    {
        street.Portal.Settings.Add("Limits:WrongSignInsPerAddress=3");
        street.Portal.Settings.Add("Identity:HashingPlaces=2");
        await street.InitializeAsync();
        ana = street.Portal.NewVisitor();
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        await street.DisposeAsync();
    }

    [Fact]
    public async Task While_too_many_wait_for_a_hash_a_sign_in_is_sent_away_uncounted_and_told_when_to_come_back()
    {
        await street.EnrolAsync(ana, await street.NewHouseAsync(), "storm@example.com");
        var places = street.Portal.Services.GetRequiredService<HashingPlaces>();
        using (places.TryTake())
        using (places.TryTake())
            for (var n = 0; n < 6; n++) SaysToComeBack(await Street.SignInAsync(ana, "storm@example.com"));
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(ana, "storm@example.com")).Path);
    }

    [Fact]
    public async Task An_overloaded_answer_says_after_how_long_to_try_again_and_other_pages_open()
    {
        var places = street.Portal.Services.GetRequiredService<HashingPlaces>();
        using var first = places.TryTake();
        using var second = places.TryTake();
        var page = await Street.SignInAsync(ana, "storm@example.com");
        Assert.Equal("/sign-in", page.Path);
        Assert.Equal("Sign in", (await page.FollowAsync("Try again")).Heading);
        using var spanish = street.Portal.NewVisitor("es-MX");
        page = await (await spanish.GoToAsync("/sign-in")).Fill("Correo electrónico", "a@example.com").Fill("Contraseña", "x").PressAsync("Iniciar sesión");
        Assert.Equal("Muchas personas están iniciando sesión", page.Heading);
    }

    [Fact]
    public async Task After_so_many_wrong_tries_one_connection_is_refused_over_all_logins_and_no_password_is_called_wrong()
    {
        await street.EnrolAsync(ana, await street.NewHouseAsync(), "library@example.com");
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(ana, "library@example.com")).Path);
        for (var n = 0; n < 3; n++) Assert.Contains("do not belong together", (await Street.SignInAsync(ana, $"{n}@example.com", "Wrong-1234")).Text, StringComparison.Ordinal);
        var page = await Street.SignInAsync(ana, "library@example.com");
        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("we did not check what you sent", page.Text, StringComparison.Ordinal);
    }

    private static void SaysToComeBack(Page page)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("your password may well be right", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLink("Try again"));
    }
}
