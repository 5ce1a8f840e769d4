using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf;

public class BillPdfTextTests
{
    [Theory]
    [InlineData("Household", "es")]
    [InlineData("ThreeTiers", "en")]
    [InlineData("Credit", "es")]
    [InlineData("Rebill", "en")]
    [InlineData("Final", "es")]
    [InlineData("SixInch", "en")]
    [InlineData("Settled", "en")]
    [InlineData("Commercial", "es")]
    [InlineData("Longest", "es")]
    [InlineData("Cap", "en")]
    [InlineData("Estimated", "es")]
    [InlineData("Strange", "en")]
    public async Task Text_reads_in_the_order_of_the_page(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        await Snapshot.MatchAsync(file.Text, $"{bill}.{language}");
    }

    [Theory]
    [InlineData("Household", "en")]
    [InlineData("ThreeTiers", "es")]
    [InlineData("Longest", "en")]
    [InlineData("Commercial", "en")]
    [InlineData("Credit", "en")]
    [InlineData("Settled", "es")]
    [InlineData("Rebill", "es")]
    [InlineData("Final", "en")]
    [InlineData("SixInch", "es")]
    [InlineData("Cap", "es")]
    [InlineData("Estimated", "en")]
    [InlineData("Strange", "es")]
    public async Task Tags_say_what_each_part_is(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        await Snapshot.MatchAsync(file.TagTree, $"{bill}.{language}");
    }

    [Fact]
    public void Names_and_amounts_come_out_as_they_went_in()
    {
        using var file = new RenderedFile("Household", "es");
        Assert.Contains("María Peña Núñez", file.Text);
        Assert.Contains("22 de noviembre de 2026", file.Text);
        Assert.Contains("Agua, nivel 2 2 4 $6.9877 por CCF $27.95", file.Words);
        Assert.Contains("10 CCF (7,480 galones)", file.Text);
    }

    [Fact]
    public void Letters_beyond_Latin_1_get_a_font_of_their_own_and_still_read_back()
    {
        using var file = new RenderedFile("Longest", "en");
        Assert.Contains("Care of Nguyễn, Łukasiewicz & Þórsdóttir", file.Words);
    }

    [Fact]
    public void A_letter_that_no_font_has_is_shown_by_a_sign_that_the_bill_explains_and_reads_as_what_it_is()
    {
        var bill = SampleBills.Household();
        using var file = new RenderedFile(bill with { Customer = bill.Customer with { Name = "王小明 Ｃhen" } }, SampleBills.Facts, Language.English);
        Assert.Contains("王小明 Ｃhen", file.Text);
        Assert.Contains("\uFFFD A character that this typeface does not have.", file.Words);
        using var plain = new RenderedFile(bill, SampleBills.Facts, Language.English);
        Assert.DoesNotContain("\uFFFD", plain.Text);
    }

    [Fact]
    public void A_credit_says_do_not_pay_and_offers_no_way_to()
    {
        using var file = new RenderedFile("Credit", "es");
        Assert.Contains("No pague", file.Text);
        Assert.Contains("Saldo a favor $17.00", file.Words);
        Assert.DoesNotContain("Importe que envía", file.Text);
        Assert.DoesNotContain("/URI", file.Objects);
    }

    [Fact]
    public void F19_a_closed_account_gets_no_code_to_pay_online_but_the_Customer_Center()
    {
        using var file = new RenderedFile(SampleBills.Household(), SampleBills.Facts with { PayUrl = null }, Language.English);
        Assert.Contains("This account is closed. It cannot be paid online.", file.Words);
        Assert.Contains("(650) 555-0142", file.Words);
        Assert.DoesNotContain("Scan to pay", file.Text);
        Assert.DoesNotContain("/URI", file.Objects);
    }

    [Fact]
    public void A_home_is_told_the_earliest_day_of_a_shut_off_and_a_business_is_not()
    {
        using var home = new RenderedFile("Household", "en");
        using var business = new RenderedFile("Commercial", "en");
        Assert.Contains("not before January 21, 2027", home.Words);
        Assert.DoesNotContain("SB 998", business.Text);
    }

    [Fact]
    public void What_earlier_bills_left_is_told_apart_because_its_60_days_began_before()
    {
        using var english = new RenderedFile("ThreeTiers", "en");
        using var spanish = new RenderedFile("ThreeTiers", "es");
        Assert.Contains("For the charges of this bill that is not before January 21, 2027. For the $41.20 from earlier bills, the 60 days began on the due dates of those bills", english.Words);
        Assert.Contains("no antes del 21 de enero de 2027. Para los $41.20 de facturas anteriores, los 60 días empezaron en las fechas de vencimiento de esas facturas", spanish.Words);
        Assert.Equal(2, spanish.Rendered.Pages);
    }

    [Fact]
    public void Marks_that_nobody_sees_show_nothing_and_read_as_nothing_strange()
    {
        using var file = new RenderedFile("Strange", "en");
        Assert.Contains("Łukasz Þórsdóttir & ﬁnch", file.Words);
        Assert.Contains("Water \U0001F4A7 is life. 水 is life.", file.Words);
        Assert.Contains("\uFFFD A character that this typeface does not have.", file.Words);
    }

    [Fact]
    public void A_line_without_Spanish_is_shown_in_English()
    {
        using var file = new RenderedFile("Rebill", "es");
        Assert.Contains("Correction of meter read -$13.98", file.Words);
        Assert.Contains("Esta factura reemplaza la factura B-2026-110417.", file.Words);
    }

    [Fact]
    public void A_message_too_long_for_page_1_follows_overleaf()
    {
        using var file = new RenderedFile("Longest", "en");
        Assert.Contains("You have a message from us on page 2.", file.Text);
        Assert.Contains("The quick answer to a long question is seldom short.", file.Words);
    }

    [Fact]
    public void Auto_Pay_is_named_among_the_ways_to_pay()
    {
        using var file = new RenderedFile(SampleBills.Household(), SampleBills.Facts with { AutoPay = "We will charge your Visa ending in 4242 on November 20, 2026." }, Language.English);
        Assert.Contains("Auto Pay. We will charge your Visa ending in 4242", file.Words);
    }
}
