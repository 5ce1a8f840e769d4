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
        var (first, again) = (new MemoryStream(), new MemoryStream());
        await cast.Issued.DeliverAsync(bill, PdfBills.Facts, Language.English, first);
        await cast.Issued.DeliverAsync(bill, PdfBills.Facts with { PayUrl = null, UtilityName = "Somebody else" }, Language.English, again);
        Assert.Equal(first.ToArray(), again.ToArray());
        Assert.Equal((1, 0), await cast.Issued.VerifyAsync() is var verdict ? (verdict.Checked, verdict.Faults.Count) : default);
    }

    [Fact]
    public async Task Each_language_is_on_record_and_two_at_once_are_one()
    {
        await using var cast = await BillingCast.CreateAsync();
        var bill = await IssuedAsync(cast);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(nth => DeliverAsync(cast, bill, nth % 2 == 0 ? Language.English : Language.Spanish)));
        Assert.Equal((2, 0), await cast.Issued.VerifyAsync() is var verdict ? (verdict.Checked, verdict.Faults.Count) : default);
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

    private static Task<RenderedBill> DeliverAsync(BillingCast cast, Bill bill, Language language) =>
        cast.Issued.DeliverAsync(bill, PdfBills.Facts, language, new MemoryStream());
}
