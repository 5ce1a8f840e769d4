using System.Collections.Immutable;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Autopay;

/// <summary>Auto Pay of one account at one moment, and the letters that the last change owes. Every step makes a new record.</summary>
public sealed partial record AutoPaySeries
{
    /// <summary>Bills are looked back at this far.</summary>
    private const int DebitsKept = 24;

    /// <summary>Null while Auto Pay is off.</summary>
    public AutoPayEnrolment? Enrolment { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<PlannedDebit> Debits { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableArray<AutoPayRecord> History { get; init; } = [];

    /// <summary>What the last change has to be told by mail.</summary>
    public ImmutableArray<AutoPayMail> Owed { get; init; } = [];

    /// <summary>Counts the changes, so that an older one never overwrites a newer in lists.</summary>
    public int Version { get; init; }

    public bool IsRunning => Enrolment is { Paused: null };

    public AutoPayView ToView() => new(Enrolment, Debits, History);

    public PlannedDebit? Find(BillNumber bill) => Debits.LastOrDefault(debit => debit.Bill.Number == bill);

    /// <summary>The next state of the series; what the one before owed has been told.</summary>
    private AutoPaySeries Next(params ImmutableArray<AutoPayMail> owed) => this with { Owed = owed, Version = Version + 1 };

    private AutoPaySeries Noted(AutoPayEvent what, DateTimeOffset at, AutoPayAct? by = null, SetUpAutoPay? authorised = null) => this with
    {
        History = [.. History.Where(each => each.At > at.AddYears(-AutoPayTimings.KeptYears) || each == History.LastOrDefault(last => last.Authorised is not null)), new(what, at, by, authorised)]
    };

    private AutoPaySeries With(PlannedDebit debit)
    {
        var index = Debits.IndexOf(Find(debit.Bill.Number)!);
        var debits = index < 0 ? Debits.Add(debit) : Debits.SetItem(index, debit);
        return this with { Debits = [.. debits.TakeLast(DebitsKept)] };
    }

    /// <summary>What is planned and not taken up is not made any more.</summary>
    private AutoPaySeries Dropped(Func<PlannedDebit, bool>? which = null) => this with
    {
        Debits = [.. Debits.Select(debit => debit.Status == DebitStatus.Planned && which?.Invoke(debit) != false ? debit with { Status = DebitStatus.Dropped } : debit)]
    };

    internal static string NameOf(AutoPayLetter kind, AutoPayDebit debit) => $"{kind}-{debit.Bill}-{debit.Attempt}";

    /// <summary>A letter about the enrolment, once for each change.</summary>
    private AutoPayMail Letter(AutoPayLetter kind, PlannedDebit? debit = null, DateOnly? on = null) => new(
        debit is null ? $"{kind}-{Version + 1}" : NameOf(kind, debit.Debit),
        kind, Enrolment!.Login, Enrolment.Terms.Method, debit?.Claimed?.Amount ?? debit?.Announced, on ?? debit?.On, debit?.Bill.Number, Enrolment.Terms.Limit);
}
