using System.Text;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>F18: bills with e-billing: found, checked, taken along; the water by month; all accounts in one file.</summary>
public sealed class BillsWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task F18_a_customer_finds_bills_checks_one_sees_the_water_and_takes_all_of_it_along(string locale, string deviceName)
    {
        var words = new BillWords(locale);
        var (member, email) = (locale == "en-US" ? DemoCast.Leak : DemoCast.SpanishHousehold, $"bills-{locale[..2]}-{deviceName}@example.com");
        await using var walker = await StartAsync(locale, deviceName);
        await walker.SignUpAsync(member, email, async () => Journeys.CodeIn((await portal.MailToAsync(email, new Words(locale).ConfirmMail)).Text));
        await walker.SignInAsync(email);
        var account = walker.Page.Url.Split('?')[0];
        await FindAsync(walker, words, account);
        await CheckAsync(walker, words);
        await SeeWaterAsync(walker, words, account);
        await walker.GoAsync("/exports");
        await walker.PictureAsync("exports");
        await SaveAsync(walker, walker.Page.GetByRole(AriaRole.Button, new() { Name = words.DownloadAll, Exact = true }), "PK");
    }

    private static async Task FindAsync(Walker walker, BillWords words, string account)
    {
        await walker.Page.GotoAsync(account + "/bills");
        await walker.FollowAsync(words.Enroll);
        var practice = await walker.Page.APIRequest.GetAsync(account + "/e-billing/practice");
        await walker.Page.Locator("[name='Input.Code']").FillAsync(EBillingJourneys.CodeIn(await practice.BodyAsync()));
        await walker.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await walker.PressAsync(words.StartEBilling);
        await walker.PictureAsync("bills-started");
        await walker.Page.GotoAsync(account + "/bills");
        await walker.PictureAsync("bills");
        await walker.Page.GetByText(words.ByDate, new() { Exact = true }).ClickAsync();
        await walker.Page.GetByLabel(words.From, new() { Exact = true }).FillAsync("2001-01-01");
        await walker.Page.GetByLabel(words.To, new() { Exact = true }).FillAsync("2001-12-31");
        await walker.PressAsync(words.Show);
        await walker.PictureAsync("bills-none");
        await walker.FollowAsync(words.AllBills);
        await walker.Page.Locator(".bill-table [type=checkbox]").First.CheckAsync();
        await SaveAsync(walker, walker.Page.GetByRole(AriaRole.Button, new() { Name = words.DownloadZip, Exact = true }), "PK");
        await SaveAsync(walker, walker.Page.GetByRole(AriaRole.Link, new() { Name = words.DownloadLines, Exact = true }), "\u00EF\u00BB\u00BF");
    }

    private static async Task CheckAsync(Walker walker, BillWords words)
    {
        await walker.Page.Locator(".bill-table tbody th a").First.ClickAsync();
        await walker.FollowAsync(words.CheckMyBill);
        await walker.PictureAsync("check");
        Assert.Contains(words.AllRight, await walker.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task SeeWaterAsync(Walker walker, BillWords words, string account)
    {
        await walker.Page.GotoAsync(account + "/usage");
        await walker.PictureAsync("usage");
        await SaveAsync(walker, walker.Page.GetByRole(AriaRole.Link, new() { Name = words.GreenButton, Exact = true }), "<?xml");
    }

    private static async Task SaveAsync(Walker walker, ILocator button, string beginning)
    {
        var download = await walker.Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        using var file = new StreamReader(await download.CreateReadStreamAsync(), Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        Assert.StartsWith(beginning, await file.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private async Task<Walker> StartAsync(string locale, string deviceName)
    {
        var device = deviceName == "phone" ? Device.Phone : Device.Desktop;
        var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), StaffEntry.Folder("bills", locale, deviceName), device.HasScript);
        await walker.StartAsync();
        return walker;
    }

    private sealed record BillWords(string Locale)
    {
        private bool IsSpanish => Locale.StartsWith("es", StringComparison.Ordinal);
        public string Enroll => IsSpanish ? "Inscribirse en la facturación electrónica" : "Enroll in e-billing";
        public string StartEBilling => IsSpanish ? "Activar la facturación electrónica" : "Start e-billing";
        public string ByDate => IsSpanish ? "Buscar facturas por fecha" : "Search bills by date";
        public string From => IsSpanish ? "Desde" : "From";
        public string To => IsSpanish ? "Hasta" : "To";
        public string Show => IsSpanish ? "Mostrar" : "Show";
        public string AllBills => IsSpanish ? "Todas" : "All";
        public string DownloadZip => IsSpanish ? "Descargar los PDF (ZIP)" : "Download PDFs (ZIP)";
        public string DownloadLines => IsSpanish ? "Descargar en CSV, con todos los cargos" : "Download as CSV, with all charges";
        public string CheckMyBill => IsSpanish ? "Revisar mi factura" : "Check my bill";
        public string AllRight => IsSpanish ? "Todos los cargos son correctos" : "Every charge is right";
        public string GreenButton => IsSpanish ? "Descargar Green Button" : "Download Green Button";
        public string DownloadAll => IsSpanish ? "Descargar el archivo ZIP" : "Download the ZIP file";
    }
}
