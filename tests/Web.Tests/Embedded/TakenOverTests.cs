using CalWater.Database;
using CalWater.Grains.Hosting;
using CalWater.Notices;
using CalWater.Notices.Contents;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CalWater.Web.Tests.Embedded;

public sealed class TakenOverTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_portal_whose_work_another_took_over_writes_nothing_more_and_ends()
    {
        var (notices, watch) = (portal.Services.GetRequiredService<INotices>(), portal.Services.GetRequiredService<IEngineWatch>());
        await notices.SendAsync(Welcome("before"));
        await TakeOverAsync();
        var stopping = portal.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await Eventually.TrueAsync(() => Task.FromResult(stopping.IsCancellationRequested));
        var refused = await Assert.ThrowsAsync<WriteRefusedException>(() => notices.SendAsync(Welcome("after")));
        Assert.Equal(watch.MustEndBecause, refused.Message);
        Assert.StartsWith("Another portal has taken over this database", refused.Message, StringComparison.Ordinal);
    }

    private static Notice Welcome(string id) => new(id, "ana@example.com", Language.English, new Welcome(1));

    /// <summary>As a standby does that has seen no sign of life for long.</summary>
    private async Task TakeOverAsync()
    {
        await using var connection = await portal.Services.GetRequiredService<PortalDatabase>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "update grain_lease set token = token + 1, beat = 0, holder = 'another portal'";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
