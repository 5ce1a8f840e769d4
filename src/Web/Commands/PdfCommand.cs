using System.CommandLine;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>pdf BILL</c>: one bill as its PDF.</summary>
internal static class PdfCommand
{
    private static readonly Argument<string> Bill = new("BILL") { Description = "Number of the bill" };
    private static readonly Option<string> Language = new("--language") { Description = "en or es", DefaultValueFactory = _ => "en" };
    private static readonly Option<FileInfo> Output = new("--output") { Description = "File to write", Required = true };

    public static Command Create()
    {
        Language.AcceptOnlyFromAmong("en", "es");
        var command = new Command("pdf", "Writes one bill as PDF.") { Bill, Language, Output };
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        var number = new BillNumber(parsed.GetValue(Bill)!);
        if (await portal.Services.GetRequiredService<IBills>().FindAsync(number, cancellation) is not { } bill)
            return await CommandLine.RefuseAsync($"There is no bill {number} in this database.");
        await WriteAsync(portal.Services, bill, parsed, cancellation);
        return CommandLine.Done;
    }

    private static async Task WriteAsync(IServiceProvider services, Bill bill, ParseResult parsed, CancellationToken cancellation)
    {
        var account = await services.GetRequiredService<IAccountDirectory>().FindAsync(bill.Account, cancellation)
            ?? throw new InvariantBrokenException($"Bill {bill.Number} belongs to no account.");
        await using var file = parsed.GetValue(Output)!.Create();
        var rendered = services.GetRequiredService<IBillPdf>().Render(
            bill, services.GetRequiredService<BillFacts>().Of(account), Languages.FromTag(parsed.GetValue(Language)), file);
        Console.WriteLine($"{file.Name}: {rendered.Pages} pages, {rendered.Length:N0} bytes");
    }
}
