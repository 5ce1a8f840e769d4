using CalWater.Grains.Identity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CalWater.Identity.Staff;

/// <summary>
/// Has the grains of removed members forget password, authenticator and sessions: of those whom the command line removed,
/// which runs no grains, and where a crash came between. Looks at the start and every minute.
/// </summary>
internal sealed partial class StaffDepartures(IStaffDirectory directory, IGrainFactory grains, TimeProvider clock, ILogger<StaffDepartures> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Watch.EveryAsync(LookEvery, clock, ForgetAsync, LogDelayed, stoppingToken);

    private async Task ForgetAsync(CancellationToken cancellation) =>
        await Watch.EachAsync(await directory.DepartedAsync(cancellation), (id, _) => grains.Staff(id).Leave(), LogDelayed, cancellation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A removed member of staff could not be forgotten yet; tried again within a minute: {Fault}")]
    private partial void LogDelayed(string fault);
}
