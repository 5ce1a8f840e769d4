using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>
/// A supervisor in a real browser: follows the mailed invitation, sets up password and authenticator, signs in, invites a
/// colleague and signs out. On a phone without script and on a desktop with it, in both languages.
/// </summary>
public sealed class StaffWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("en-US", "phone")]
    [InlineData("es-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task A_supervisor_follows_the_invitation_signs_in_and_invites_a_colleague(string locale, string deviceName)
    {
        var (words, email) = (new StaffWords(locale), $"boss-{locale[..2]}-{deviceName}@example.com");
        var device = deviceName == "phone" ? Device.Phone : Device.Desktop;
        await using var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), StaffEntry.Folder("staff", locale, deviceName), device.HasScript);
        await walker.StartAsync();
        await walker.ComeInAsync(words, await portal.InviteStaffAsync(email), email);
        await walker.FollowAsync(words.Engine);
        await walker.PictureAsync("engine");
        await walker.FollowAsync(words.Console);
        await InviteColleagueAsync(walker, words, $"colleague-{locale[..2]}-{deviceName}@example.com");
        await walker.PressAsync(words.SignOut);
        Assert.Equal(words.StaffSignIn, await walker.HeadingAsync());
    }

    private static async Task InviteColleagueAsync(Walker walker, StaffWords words, string colleague)
    {
        await walker.FollowAsync(words.Staff);
        await walker.FillAsync(words.Email, colleague);
        await walker.PressAsync(words.Invite);
        await walker.PictureAsync("staff");
        await walker.FollowAsync(colleague);
        await walker.PictureAsync("member");
        await walker.FollowAsync(words.Remove);
        await walker.PressAsync(words.Remove);
        await walker.PictureAsync("removal-without-reason");
    }
}
