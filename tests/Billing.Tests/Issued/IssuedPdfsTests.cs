using CalWater.Billing.Bills;
using CalWater.Billing.Issued;
using CalWater.Billing.Pdf;
using PdfBills = CalWater.Billing.Tests.Pdf.SampleBills;

namespace CalWater.Billing.Tests.Issued;

public sealed class IssuedPdfsTests
{
    [Fact]
    public async Task What_was_delivered_first_is_delivered_again_though_the_portal_says_something_else_now()
    {
        await using var cast = await BillingCast.CreateAsync();
        var bill = await IssuedAsync(cast);
        var first = await DeliverAsync(cast, bill, Language.English);
        var again = await DeliverAsync(cast, bill, Language.English, PdfBills.Facts with { PayUrl = null, UtilityName = "Somebody else" });
        Assert.Equal(first.Pdf, again.Pdf);
        Assert.Equal((1, 0), await cast.Issued.VerifyAsync() is var verdict ? (verdict.Checked, verdict.Faults.Count) : default);
    }

    [Fact]
    public async Task Each_language_is_on_record_and_who_asks_at_once_gets_one_file()
    {
        await using var cast = await BillingCast.CreateAsync();
        var bill = await IssuedAsync(cast);
        var delivered = await Task.WhenAll(Enumerable.Range(0, 8).Select(nth =>
            DeliverAsync(cast, bill, nth % 2 == 0 ? Language.English : Language.Spanish, PdfBills.Facts with { UtilityName = $"Utility {nth}" })));
        Assert.Equal(2, delivered.Select(each => Convert.ToHexString(each.Pdf)).Distinct().Count());
        Assert.Equal((2, 0), await cast.Issued.VerifyAsync() is var verdict ? (verdict.Checked, verdict.Faults.Count) : default);
    }

    [Fact]
    public async Task Many_at_once_come_in_their_order_each_as_it_was_delivered_first()
    {
        await using var cast = await DeliveredAsync();
        foreach (var name in new[] { "ThreeTiers", "Credit" }) await cast.IssueAsync(PdfBills.Named(name));
        BillNumber[] numbers = [PdfBills.ThreeTiers().Number, PdfBills.Household().Number, PdfBills.Credit().Number];
        var bills = await Task.WhenAll(numbers.Select(number => cast.Bills.FindAsync(number)));
        var delivered = await cast.Issued.DeliverAsync([.. bills.Select(bill => new BillToDeliver(bill!, PdfBills.Facts with { PayUrl = null }, Language.English))]);
        Assert.Equal(numbers, delivered.Select(each => each.Bill.Number));
        Assert.Equal((await DeliverAsync(cast, bills[1]!, Language.English)).Pdf, delivered[1].Pdf);
        Assert.Equal(3, (await cast.Issued.VerifyAsync()).Checked);
    }

    [Fact]
    public async Task A_tampered_hash_is_found()
    {
        await using var cast = await DeliveredAsync();
        await cast.ExecuteAsync("update billing_issued_pdfs set content_hash = 'f00d'");
        Assert.Equal(IssuedFaultKind.Differs, Assert.Single((await cast.Issued.VerifyAsync()).Faults).Kind);
    }

    [Fact]
    public async Task A_bill_that_was_changed_behind_our_back_is_found_and_so_is_one_that_is_gone()
    {
        await using var cast = await DeliveredAsync();
        await cast.ExecuteAsync("update billing_bills set total_due = total_due + 1");
        Assert.Equal(IssuedFaultKind.Differs, Assert.Single((await cast.Issued.VerifyAsync()).Faults).Kind);
        await cast.ExecuteAsync("delete from billing_bills");
        Assert.Equal(IssuedFaultKind.BillMissing, Assert.Single((await cast.Issued.VerifyAsync()).Faults).Kind);
    }

    [Fact]
    public async Task A_later_delivery_that_differed_stays_a_fault_when_the_bill_is_put_right_again()
    {
        await using var cast = await DeliveredAsync();
        await cast.ExecuteAsync("update billing_bills set total_due = total_due + 1");
        await DeliverAsync(cast, (await cast.Bills.FindAsync(PdfBills.Household().Number))!, Language.English);
        await cast.ExecuteAsync("update billing_bills set total_due = total_due - 1");
        var fault = Assert.Single((await cast.Issued.VerifyAsync()).Faults);
        Assert.Equal((PdfBills.Household().Number, Language.English, IssuedFaultKind.Differed), (fault.Bill, fault.Language, fault.Kind));
    }

    [Fact]
    public async Task What_an_earlier_template_delivered_is_counted_and_todays_is_a_record_of_its_own()
    {
        await using var cast = await DeliveredAsync();
        await cast.ExecuteAsync("update billing_issued_pdfs set template = '0'");
        await DeliverAsync(cast, (await cast.Bills.FindAsync(PdfBills.Household().Number))!, Language.English);
        var verdict = await cast.Issued.VerifyAsync();
        Assert.Equal((1, 1, 0), (verdict.Checked, verdict.OfEarlierTemplates, verdict.Faults.Count));
    }

    private static async Task<BillingCast> DeliveredAsync()
    {
        var cast = await BillingCast.CreateAsync();
        await DeliverAsync(cast, await IssuedAsync(cast), Language.English);
        return cast;
    }

    /// <summary>As the store gives it back, which is what the portal delivers.</summary>
    private static async Task<Bill> IssuedAsync(BillingCast cast) =>
        (await cast.Bills.FindAsync((await cast.IssueAsync(PdfBills.Household())).Number))!;

    private static async Task<DeliveredBill> DeliverAsync(BillingCast cast, Bill bill, Language language, BillPdfFacts? facts = null) =>
        Assert.Single(await cast.Issued.DeliverAsync([new(bill, facts ?? PdfBills.Facts, language)]));
}
