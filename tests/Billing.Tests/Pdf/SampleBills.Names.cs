using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;

namespace CalWater.Billing.Tests.Pdf;

public static partial class SampleBills
{
    private static readonly Dictionary<string, Func<Bill>> All = new()
    {
        [nameof(Household)] = Household, [nameof(ThreeTiers)] = ThreeTiers, [nameof(Commercial)] = Commercial, [nameof(Credit)] = Credit,
        [nameof(Settled)] = Settled, [nameof(Rebill)] = Rebill, [nameof(Longest)] = Longest, [nameof(Final)] = Final, [nameof(SixInch)] = SixInch,
        [nameof(Cap)] = Cap, [nameof(Estimated)] = Estimated, [nameof(Strange)] = Strange,
        [nameof(Overlong)] = Overlong
    };

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    public static Bill Named(string name) => All[name]();

    /// <summary>What the pages say beside the bill.</summary>
    public static BillPdfFacts FactsOf(string name) => name == nameof(Final) ? Facts with { PayUrl = null } : Facts;

    /// <summary>A household on the Customer Assistance Program and nothing else out of the ordinary.</summary>
    public static Bill Cap()
    {
        var bill = Household();
        return bill with
        {
            Number = new("B-2026-110742"), Customer = bill.Customer with { Name = "Esperanza Villaseñor", Cap = true },
            Lines = [.. bill.Lines, Line(4, BillLineKind.Discount, "Customer Assistance Program (CAP)", "Programa de asistencia al cliente (CAP)", -806)],
            CurrentCharges = new(7494), TotalDue = new(7494), MessageEn = null, MessageEs = null
        };
    }

    /// <summary>The meter of a household could not be read.</summary>
    public static Bill Estimated() => Household() with
    {
        Number = new("B-2026-110855"), Reads = [Household().Reads[0] with { Kind = ReadKind.Estimated }], MessageEn = null, MessageEs = null
    };

    /// <summary>Three hundred characters wherever a name or an address goes, some with nowhere to break them; no reads came along.</summary>
    public static Bill Overlong()
    {
        var bill = Household();
        var (solid, spaced) = (new string('W', 300), string.Concat(Enumerable.Repeat("Long name ", 30)));
        return bill with
        {
            Number = new("B-2026-111077"), Reads = [], MessageEn = solid, MessageEs = solid,
            Customer = bill.Customer with { Name = solid, ServiceAddress = spaced, City = solid, MailingName = spaced, MailingAddress = solid },
            Center = bill.Center with { Name = solid, Address = spaced }, Lines = [.. bill.Lines.Select(line => line with { DescriptionEn = solid, DescriptionEs = spaced })]
        };
    }

    /// <summary>Names and a message in letters that the typeface lacks, with control characters in them, and accents put on as characters of their own.</summary>
    public static Bill Strange()
    {
        var bill = Household();
        return bill with
        {
            Number = new("B-2026-110966"),
            Customer = bill.Customer with { Name = "Zoe\u0301 王小明 ＡＢＣ \U0001F4A7", ServiceAddress = "7 Ｒose\u0007 Lane\u202E \u05D0\u05D1", MailingName = "Łukasz Þórsdóttir & ﬁnch\u0000" },
            MessageEn = "Water \U0001F4A7 is life. 水\tis\r\nlife.", MessageEs = "El agua \U0001F4A7 es vida. 水\tes\r\nvida."
        };
    }
}
