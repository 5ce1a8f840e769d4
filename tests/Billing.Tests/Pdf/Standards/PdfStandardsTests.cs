namespace CalWater.Billing.Tests.Pdf.Standards;

/// <summary>
/// Walks the objects of finished bills by rules that each name their clause. A validator would be better and can be run beside it;
/// these are here in every build.
/// </summary>
public class PdfStandardsTests
{
    private static readonly IReadOnlyList<PdfRule> Rules = [.. AccessibilityRules.All, .. ArchiveRules.All];

    public static TheoryData<string, string> Samples => RenderedFile.EverySample();

    public static TheoryData<int, string> EveryRule
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < Rules.Count; i++) data.Add(i, Rules[i].Name);
            return data;
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void A_bill_keeps_every_rule_of_PDF_UA_1_and_PDF_A_3u(string bill, string language)
    {
        using var rendered = new RenderedFile(bill, language);
        var file = new PdfObjects(rendered.Path);
        Assert.Empty(Rules.SelectMany(rule => rule.Faults(file).Select(fault => $"{rule.Name}: {fault}")));
    }

    [Fact]
    public void So_does_one_whose_name_the_typeface_cannot_show()
    {
        var bill = SampleBills.Household();
        using var rendered = new RenderedFile(bill with { Customer = bill.Customer with { Name = "王小明 😀 Nguyễn" } }, SampleBills.Facts, Language.English);
        var file = new PdfObjects(rendered.Path);
        Assert.Empty(Rules.SelectMany(rule => rule.Faults(file).Select(fault => $"{rule.Name}: {fault}")));
    }

    [Theory, MemberData(nameof(EveryRule))]
    public void A_file_that_breaks_a_rule_is_found(int index, string name)
    {
        using var rendered = new RenderedFile("Household", "en");
        var file = new PdfObjects(rendered.Path);
        Assert.Empty(Rules[index].Faults(file));
        Rules[index].Break(file);
        Assert.True(Rules[index].Faults(file).Any(), $"Broken on purpose, and not found: {name}");
    }
}
