using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices;
using CalWater.Testing;
using CalWater.Web.BillNews;
using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using Orleans;

namespace CalWater.Web.Tests.Bills;

/// <summary>"Your bill is ready": bills come with a batch of the billing system, and their customers are told.</summary>
public sealed class BillNewsTests(Street street) : IClassFixture<Street>, IDisposable
{
    private const string Ready = "Your water bill is ready";
    private static int count;
    private readonly TestFolder folder = new();
    private DateOnly Today => street.Now.ToPacificDate();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_customer_in_e_billing_is_told_once_also_when_the_batch_comes_again()
    {
        var ana = await EnrolledAsync();
        var bill = await ImportAsync(ana, 4250);
        var mail = await street.Portal.MailToAsync(ana.Email, Ready);
        Assert.Contains("$42.50", mail.Text, StringComparison.Ordinal);
        Assert.Contains(Language.English.LongDate(Today.AddDays(19)), mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/accounts/{ana.Account.Id}/bills/{bill}", mail.Html, StringComparison.Ordinal);
        await ImportAsync(ana, 4250, bill);
        Assert.Equal(1, await CountAsync(ana));
    }

    [Fact]
    public async Task Nobody_is_told_without_e_billing_of_an_old_bill_or_of_one_from_before_e_billing()
    {
        var ana = await street.NewPayerAsync();
        await ImportAsync(ana, 4250, tell: false);
        await StartEBillingAsync(ana);
        await TellAsync();
        await ImportAsync(ana, 4250, issuedOn: Today.AddDays(-6));
        Assert.Equal(0, await CountAsync(ana));
    }

    [Fact]
    public async Task The_bill_goes_along_when_the_customer_asked_for_it_in_their_language()
    {
        var ana = await EnrolledAsync("es-US");
        await ImportAsync(ana, 4250);
        Assert.Empty((await MessageAsync(ana)).Attachments);
        var page = await (await (await ana.OpenAsync("/contacts")).FollowAsync("Cambiar")).Tick("Adjuntar cada factura en PDF").PressAsync("Guardar");
        Assert.Contains("el PDF llega con el correo", page.Text, StringComparison.Ordinal);
        Assert.Contains("Las facturas se adjuntan al correo electrónico", page.Text, StringComparison.Ordinal);
        var bill = await ImportAsync(ana, 4250);
        var pdf = Assert.IsType<MimePart>(Assert.Single((await MessageAsync(ana, bill)).Attachments));
        Assert.Equal($"calwater-bill-{bill}.pdf", pdf.FileName);
        await using var file = File.Create(folder["bill.pdf"]);
        await pdf.Content!.DecodeToAsync(file);
        Assert.InRange(file.Length, 20_000, 60_000);
        file.Position = 0;
        Assert.Equal(await ana.Visitor.Http.GetByteArrayAsync($"/accounts/{ana.Account.Id}/bills/{bill}/pdf"), (await BinaryData.FromStreamAsync(file)).ToArray());
    }

    [Fact]
    public async Task A_corrected_bill_and_a_credit_say_what_is_to_be_done()
    {
        var ana = await EnrolledAsync();
        var first = await ImportAsync(ana, 4250);
        await ImportAsync(ana, 3900, replaces: first);
        Assert.Contains($"The new bill replaces bill {first}", (await street.Portal.MailToAsync(ana.Email, "Your water bill was corrected")).Text, StringComparison.Ordinal);
        var bea = await EnrolledAsync();
        await ImportAsync(bea, -1700);
        Assert.Contains("Nothing is due: your account has a credit of $17.00.", (await street.Portal.MailToAsync(bea.Email, Ready)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bill_that_auto_pay_will_pay_says_when_by_mail_on_its_page_and_in_its_pdf()
    {
        var ana = await EnrolledAsync();
        await (await (await ana.OpenAsync("/methods")).PressAsync("Add a payment method")).PayByCardAsync();
        await (await ana.OpenAsync("/auto-pay/set-up")).Tick("I have read this").PressAsync("Turn Auto Pay on");
        var bill = await ImportAsync(ana, 4250);
        var day = Language.English.LongDate(Today.AddDays(19));
        Assert.Contains($"Auto Pay will pay it on {day}", (await street.Portal.MailToAsync(ana.Email, Ready)).Text, StringComparison.Ordinal);
        Assert.Contains("$42.50", (await street.Portal.MailToAsync(ana.Email, "Auto Pay will pay your bill")).Text, StringComparison.Ordinal);
        var page = await ana.OpenAsync($"/bills/{bill}");
        Assert.Contains($"Auto Pay will take $42.50 for this bill on {day}", page.Text, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(folder["auto.pdf"], await page.DownloadAsync("Download PDF"));
        Assert.Contains("from Visa ending in 4242", PdfTool.Run("pdftotext", "-raw", folder["auto.pdf"], "-").ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains($"$42.50 will be taken on {day}", (await ana.OpenAsync("/auto-pay")).Text, StringComparison.Ordinal);
    }

    private async Task<Payer> EnrolledAsync(string language = "en-US")
    {
        var payer = await street.NewPayerAsync(language);
        await StartEBillingAsync(payer);
        if (language == "es-US") await SpeakSpanishAsync(payer);
        return payer;
    }

    private async Task SpeakSpanishAsync(Payer payer)
    {
        var grains = street.Portal.Services.GetRequiredService<IGrainFactory>();
        var owner = (await grains.ServiceAccount(payer.Account.Number).Get()).Owner!.Value;
        await grains.Login(owner).SetLanguage(Language.Spanish);
    }

    private static async Task StartEBillingAsync(Payer payer)
    {
        var page = await payer.OpenAsync("/e-billing");
        var isSpanish = page.Document.DocumentElement.GetAttribute("lang") == "es";
        page.FillNamed("Input.Code", EBillingJourneys.CodeIn(await payer.Visitor.Http.GetByteArrayAsync(new Uri(page.Address, "e-billing/practice"))));
        await page.Tick(isSpanish ? "He leído esto y acepto recibir mis facturas en línea" : "I have read this and agree to receive my bills online")
            .PressAsync(isSpanish ? "Activar la facturación electrónica" : "Start e-billing");
    }

    /// <returns>The bill's number.</returns>
    private async Task<string> ImportAsync(Payer payer, long cents, string? number = null, string? replaces = null, DateOnly? issuedOn = null, bool tell = true)
    {
        number ??= $"N-{Interlocked.Increment(ref count):0000}";
        await BillBatch.ImportAsync(street.Portal, folder[$"batch-{RandomId.New(6)}"], new SentBill(number, $"{payer.Account.Number}", issuedOn ?? Today, new(cents), replaces));
        if (tell) await TellAsync();
        return number;
    }

    private Task<bool> TellAsync() => street.Portal.Services.GetRequiredService<BillNewsPass>().TellAsync(default);

    private async Task<int> CountAsync(Payer payer) =>
        (await street.Portal.Mails.ListAsync()).Count(mail => mail.To.Contains(payer.Email, StringComparison.Ordinal) && mail.Subject == Ready);

    private async Task<MimeMessage> MessageAsync(Payer payer, string bill = "")
    {
        var mails = Path.GetFullPath(street.Portal.Services.GetRequiredService<IOptions<MailOptions>>().Value.Folder!);
        var mail = (await Eventually.GetAsync(() => street.Portal.Mails.ListAsync(), all => all.Any(IsIt))).First(IsIt);
        return await MimeMessage.LoadAsync(Path.Combine(mails, mail.Id + ".eml"));

        bool IsIt(DeliveredMail each) => each.To.Contains(payer.Email, StringComparison.Ordinal) && each.Text.Contains(bill, StringComparison.Ordinal) && each.Subject.Contains("factura de agua", StringComparison.Ordinal);
    }
}
