using CalWater.Exchange.Demo;
using CalWater.Exchange.Letters;
using CalWater.Identity.Pins;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Identity;

/// <summary>The proofs beside the ZIP code, from the first page to the login.</summary>
public sealed class SignUpProofPageTests : IAsyncLifetime
{
    private readonly Street street = new();
    private readonly TestFolder folder = new();
    private Visitor ana = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        ana.Dispose();
        folder.Dispose();
        await street.DisposeAsync();
    }

    [Fact]
    public async Task The_total_of_the_last_bill_is_asked_for_and_leads_on()
    {
        await OpenAsync("ZipAndLastBillTotal");
        var page = await StartAsync(DemoCast.Household.Account.ToString(), DemoCast.Household.Zip.ToString(), "Total of your last bill", "1.00");
        Assert.Contains("this bill total do not belong together", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".center-numbers"));
        page = await page.Fill("Total of your last bill", "eighty").PressAsync("Continue");
        Assert.Contains("such as 83.00", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Total of your last bill", await LastTotalAsync()).PressAsync("Continue");
        Assert.Equal("/sign-up/details", page.Path);
        await LeadsToTheAccountsAsync(ana, page);
    }

    [Fact]
    public async Task The_zip_code_alone_leads_to_the_accounts_where_that_is_the_setting()
    {
        await OpenAsync("Zip");
        var page = await (await ana.GoToAsync("/sign-up")).Fill("Account number", await street.NewHouseAsync()).Fill("ZIP code", Street.Zip).PressAsync("Continue");
        await LeadsToTheAccountsAsync(ana, page);
    }

    [Fact]
    public async Task One_pin_makes_one_login_however_many_confirm_at_once_and_is_spent_then()
    {
        await OpenAsync("MailedPin");
        var house = await street.NewHouseAsync();
        await StartAsync(house, Street.Zip, "PIN from our letter", "");
        var pin = PinIn(await PrintAsync());
        var tabs = Enumerable.Range(0, 3).Select(_ => street.Portal.NewVisitor()).ToList();
        var ends = await Task.WhenAll(tabs.Select(tab => EnrolAsync(tab, house, pin)));
        Assert.Single(ends, page => page.Heading == "You are signed up");
        Assert.Equal(2, ends.Count(page => page.Text.Contains("already signed up", StringComparison.Ordinal)));
        Assert.False(await street.Portal.Services.GetRequiredService<IMailedPins>().TryAsync(AccountNumber.Parse(house), MailedPin.Read(pin)!));
        tabs.ForEach(tab => tab.Dispose());
    }

    [Fact]
    public async Task The_pin_of_a_printed_letter_leads_on_and_the_letter_says_where_to_type_it()
    {
        await OpenAsync("MailedPin");
        var house = await street.NewHouseAsync();
        Assert.Equal("Watch for our letter", (await StartAsync(house, Street.Zip, "PIN from our letter", "")).Heading);
        var letter = await PrintAsync();
        Assert.Contains($"{house},mailed-pin,", letter, StringComparison.Ordinal);
        Assert.Contains("/sign-up", letter, StringComparison.Ordinal);
        var wrong = await StartAsync(house, Street.Zip, "PIN from our letter", MailedPin.InGroups(MailedPin.New()));
        Assert.Contains("not the PIN of our newest letter", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Zinnia Center", wrong.Text, StringComparison.Ordinal);
        await LeadsToTheAccountsAsync(ana, await wrong.Fill("PIN from our letter", PinIn(letter).ToUpperInvariant()).PressAsync("Continue"));
    }

    [Fact]
    public async Task In_spanish_the_letter_page_speaks_spanish_and_a_pin_that_cannot_be_one_is_named()
    {
        await OpenAsync("MailedPin");
        using var luis = street.Portal.NewVisitor("es-MX");
        var page = await (await luis.GoToAsync("/sign-up")).Fill("Número de cuenta", await street.NewHouseAsync()).Fill("Código postal", Street.Zip)
            .Fill("PIN de nuestra carta", "1234").PressAsync("Continuar");
        Assert.Contains("doce letras y dígitos", page.Text, StringComparison.Ordinal);
        Assert.Equal("Espere nuestra carta", (await page.Fill("PIN de nuestra carta", "").PressAsync("Continuar")).Heading);
    }

    [Theory]
    [InlineData("MailedPin", "PIN de nuestra carta", "AAAA-AAAA-AAAA", "no es el PIN de nuestra carta")]
    [InlineData("ZipAndLastBillTotal", "Total de su última factura", "1.00", "no corresponden entre sí")]
    public async Task F5_in_spanish_too_a_refused_proof_names_the_customer_center(string proof, string label, string value, string said)
    {
        await OpenAsync(proof);
        using var luis = street.Portal.NewVisitor("es-MX");
        var page = await (await luis.GoToAsync("/sign-up")).Fill("Número de cuenta", await street.NewHouseAsync()).Fill("Código postal", Street.Zip)
            .Fill(label, value).PressAsync("Continuar");
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains("Zinnia Center", page.Text, StringComparison.Ordinal);
        Assert.Equal(proof == "MailedPin", page.Document.QuerySelector(".center-numbers") is null);
    }

    private async Task OpenAsync(string proof)
    {
        street.Portal.Settings.Add($"SignUp:Proof={proof}");
        await street.InitializeAsync();
        ana = street.Portal.NewVisitor();
    }

    private async Task<Page> StartAsync(string account, string zip, string proof, string value) =>
        await (await ana.GoToAsync("/sign-up")).Fill("Account number", account).Fill("ZIP code", zip).Fill(proof, value).PressAsync("Continue");

    /// <summary>From the step after the account's to the pages of somebody who is signed in.</summary>
    private async Task LeadsToTheAccountsAsync(Visitor visitor, Page page)
    {
        var email = $"{RandomId.New(8)}@example.com";
        page = await Street.GoOnAsync(page, email);
        Assert.Equal("You are signed up", (await page.Fill("Code", (await street.MailAsync(email)).Code).PressAsync("Confirm")).Heading);
        page = await Resident.AnswerAsync(await Street.SignInAsync(visitor, email));
        Assert.StartsWith("/accounts", page.Path, StringComparison.Ordinal);
        Assert.True(page.HasButton("Sign out"));
    }

    private async Task<Page> EnrolAsync(Visitor visitor, string account, string pin)
    {
        var email = $"{RandomId.New(8)}@example.com";
        var page = await (await visitor.GoToAsync("/sign-up")).Fill("Account number", account).Fill("ZIP code", Street.Zip).Fill("PIN from our letter", pin).PressAsync("Continue");
        page = await Street.GoOnAsync(page, email);
        return await page.Fill("Code", (await street.MailAsync(email)).Code).PressAsync("Confirm");
    }

    private static string PinIn(string letter) => letter[(letter.IndexOf("PIN is ", StringComparison.Ordinal) + 7)..][..14];

    private async Task<string> LastTotalAsync()
    {
        var bills = street.Portal.Services.GetRequiredService<CalWater.Billing.Bills.IBills>();
        return (await bills.HistoryAsync(DemoCast.Household.Account))[0].TotalDue.ToString();
    }

    private async Task<string> PrintAsync()
    {
        await street.Portal.Services.GetRequiredService<PinLetters>().WriteAsync(folder.Path, new Uri("https://water.example/sign-up"));
        Assert.True(File.Exists(Path.Combine(folder.Path, "manifest.csv")));
        return await File.ReadAllTextAsync(Path.Combine(folder.Path, "letters.csv"));
    }
}
