using Microsoft.Extensions.Logging;

namespace CalWater.Exchange.Inbox;

/// <summary>Imports what is complete in the inbox, one batch after the other.</summary>
internal sealed partial class InboxPass(InboxWatch watch, InboxIntake intake, ILogger<InboxPass> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var folder in await watch.ReadyAsync(cancellation))
            if (!await TryTakeAsync(folder, cancellation)) return;
    }

    /// <returns>False while another import is under way.</returns>
    private async Task<bool> TryTakeAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            var taken = await intake.TakeAsync(folder, cancellation);
            if (taken is not null) LogTaken(taken.Headline, taken.Place);
            return taken is not null || !Directory.Exists(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(folder)) watch.PassOver(folder);
            LogStuck(folder, fault.Message);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Headline} Its report is in {Place}")]
    private partial void LogTaken(string headline, string place);

    [LoggerMessage(Level = LogLevel.Error, Message = "The batch in {Folder} could not be read or put away, and waits until it is changed or taken out: {Fault}")]
    private partial void LogStuck(string folder, string fault);
}
