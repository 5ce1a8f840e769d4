using System.CommandLine;
using CalWater.Accounts.Search;
using CalWater.Grains.Hosting;
using CalWater.Web.Hosting;
using CalWater.Web.Lists;

namespace CalWater.Web.Commands;

/// <summary><c>rebuild</c>: the search index and the lists anew, from the accounts and from the states of the grains.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command("rebuild", "Makes the search index and the lists anew from what they follow from. The portal must be stopped. Safe to repeat, and to stop.");
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        if (await portal.Services.GetRequiredService<IEngineWatch>().RunsElsewhereAsync(cancellation) is { } holder)
            return await CommandLine.RefuseAsync($"A portal runs on this database ({holder}). Nothing was changed. Stop it, then try again.");
        await using var engine = await VerbEngine.StartAsync(portal.Services, cancellation);
        await portal.Services.GetRequiredService<ISearchUpkeep>().RebuildAsync(cancellation);
        Console.WriteLine("Search index: made anew.");
        using var progress = new TerminalProgress();
        var lists = await portal.Services.GetRequiredService<GrainLists>().RebuildAsync(progress.Of<RebuiltLists>(so => $"{so.Told:N0} told"), cancellation);
        progress.Clear();
        Console.WriteLine($"Lists: {lists.Told:N0} sign-ins, accounts, payments and approvals told theirs; {lists.Removed:N0} rows that none tells of were removed.");
        return lists.Failed == 0 ? CommandLine.Done : await CommandLine.RefuseAsync($"{lists.Failed:N0} could not tell theirs; their rows stay as they were. The messages above say why.");
    }
}
