using System.CommandLine;
using CalWater.Billing.Bills;
using CalWater.Web.BillFiles;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>pdf BILL</c>: one bill as its PDF. <c>pdf --issued-on D</c>: all bills of a day.</summary>
internal static class PdfCommand
{
    private static readonly string[] Written = [.. Languages.All.Where(language => language.Written() == language).Select(language => language.Tag())];
    private static readonly Argument<string?> Bill = new("BILL") { Description = "Number of the bill", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<DateOnly?> IssuedOn = new("--issued-on") { Description = "All bills of this day, as 2026-11-22, into a folder", HelpName = "DATE", CustomParser = argument => Dates.Read(argument) };
    private static readonly Option<string?> Language = new("--language") { Description = $"{string.Join(" or ", Written)}; without it each bill is in its customer's, as the billing system knows it" };
    private static readonly Option<string> Output = new("--output") { Description = "File to write, or folder for the bills of a day", Required = true };

    public static Command Create()
    {
        Language.AcceptOnlyFromAmong(Written);
        var command = new Command("pdf", "Writes one bill as PDF, or all of a day. Started again, it writes what is not there yet.") { Bill, IssuedOn, Language, Output };
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation) => (parsed.GetValue(Bill), parsed.GetValue(IssuedOn)) switch
    {
        ({ } number, null) => await WriteOneAsync(new(number), parsed, cancellation),
        (null, { } day) => await WriteDayAsync(day, parsed, cancellation),
        _ => await CommandLine.UsageAsync("Name one bill, or a day with --issued-on.")
    };

    private static async Task<int> WriteOneAsync(BillNumber number, ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        if (await portal.Services.GetRequiredService<IBills>().FindAsync(number, cancellation) is not { } bill)
            return await CommandLine.RefuseAsync($"There is no bill {number} in this database.");
        await WriteAsync(portal.Services, bill, parsed, cancellation);
        return CommandLine.Done;
    }

    private static async Task WriteAsync(IServiceProvider services, Bill bill, ParseResult parsed, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(parsed.GetValue(Output)!);
        var delivered = await services.GetRequiredService<IBillDelivery>().DeliverAsync(bill, LanguageOf(parsed), cancellation);
        await File.WriteAllBytesAsync(file, delivered.Pdf, cancellation);
        Console.WriteLine($"{file}: {delivered.Rendered.Pages} pages, {delivered.Rendered.Length:N0} bytes");
    }

    private static async Task<int> WriteDayAsync(DateOnly day, ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        using var progress = new TerminalProgress();
        var folder = parsed.GetValue(Output)!;
        var printed = await portal.Services.GetRequiredService<BillPrinting>().RunAsync(
            day, folder, LanguageOf(parsed), progress.Of<(int Done, int All)>(step => $"{step.Done:N0} of {step.All:N0} bills"), cancellation);
        progress.Clear();
        if (printed is { Written: 0, Kept: 0 }) return await CommandLine.RefuseAsync($"No bill in this database was issued on {day:yyyy-MM-dd}.");
        Console.WriteLine($"{folder}: {printed.Written:N0} bills written, {printed.Kept:N0} were there already");
        return CommandLine.Done;
    }

    private static Language? LanguageOf(ParseResult parsed) => parsed.GetValue(Language) is { } tag ? Languages.FromTag(tag) : null;
}
