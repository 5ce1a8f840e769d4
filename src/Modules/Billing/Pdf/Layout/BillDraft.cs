using CalWater.Billing.Bills;
using CalWater.Billing.ShutOff;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>How a bill ends.</summary>
internal enum Balance { Owed, Nothing, Credit }

/// <summary>A bill with all that its pages say.</summary>
internal sealed record BillDraft(Bill Bill, BillPdfFacts Facts, Words Words)
{
    public Balance Balance => Bill.TotalDue.IsPositive ? Balance.Owed : Bill.TotalDue.IsNegative ? Balance.Credit : Balance.Nothing;

    public bool CanPayOnline => Facts.PayUrl is not null && Balance == Balance.Owed;

    /// <summary>What earlier bills left to pay; positive only where they did.</summary>
    public Money Carried => Bill.PreviousBalance - Bill.Payments;

    /// <summary>For what this bill charges; the time of what is carried began with earlier due dates, which the bill does not know.</summary>
    public DateOnly EarliestShutOff => ShutOffClock.EarliestAfter(Bill.DueOn);

    /// <summary>Whether SB 998 protects the service: people live there.</summary>
    public bool IsHome => ShutOffClock.Protects(Bill.Customer.Class);

    public bool HasEstimate => Bill.Reads.Any(read => read.Kind == ReadKind.Estimated);

    public string Place => $"{Bill.Customer.ServiceAddress}, {Bill.Customer.City} {Bill.Customer.Zip}";

    /// <summary>The tariff schedules that the lines name.</summary>
    public IReadOnlyList<string> Schedules { get; } = [.. Bill.Lines.Select(line => line.Schedule).OfType<string>().Distinct()];

    /// <summary>The Customer Center's telephone number, which no line break may tear apart.</summary>
    public string Phone => Bill.Center.Phone.Replace(' ', '\u00a0');

    public string? Message => Bill.Message(Words.Language);

    public string Title => Words.Format("DocumentTitle", Bill.Number, Words.LongDate(Bill.IssuedOn));

    /// <summary>The portal's address as people type it.</summary>
    public string Portal => Facts.PublicUrl.Replace("https://", "", StringComparison.Ordinal);

    /// <summary>The balance without its sign, because the words beside it say whether it is a credit.</summary>
    public string TotalAmount => (Bill.TotalDue.IsNegative ? -Bill.TotalDue : Bill.TotalDue).ToString();

    /// <summary>A period's days; the first year is left out where it is the second too.</summary>
    public string Range(string key, Period period)
    {
        var from = period.From.Year == period.To.Year ? Words.Format("ShortDay", Words.ShortMonth(period.From.Month), period.From.Day) : Words.ShortDate(period.From);
        return Words.Format(key, from, Words.ShortDate(period.To), period.Days);
    }
}
