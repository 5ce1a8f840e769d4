using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

/// <summary>The Auto Pay of one account as lists and runs need it; fed by its grain, which is the truth.</summary>
internal sealed class AutoPayRow
{
    public required AccountNumber Account { get; init; }
    public required LoginId Login { get; init; }
    public required AutoPayStatus Status { get; init; }
    public required string Method { get; init; }
    public required string Brand { get; init; }
    public required string Last4 { get; init; }
    public required int DaysBefore { get; init; }
    /// <summary>The most that one debit may be.</summary>
    public required Money? Most { get; init; }
    public required DateOnly? EndsOn { get; init; }
    public required BillNumber? Bill { get; init; }
    public required Money? Amount { get; init; }
    public required DateOnly? DebitOn { get; init; }
    public required DebitStatus? DebitStatus { get; init; }
    /// <summary>When a run has something to do; null while nothing waits.</summary>
    public required DateOnly? RunsOn { get; init; }
    public required int Version { get; init; }

    /// <summary>The row of a series; null where it was never set up.</summary>
    public static AutoPayRow? From(AccountNumber account, AutoPaySeries series) =>
        (series.Enrolment?.Authorisation ?? series.History.LastOrDefault(record => record.Authorised is not null)?.Authorised) is { } authorisation
            ? From(account, series, authorisation) : null;

    private static AutoPayRow From(AccountNumber account, AutoPaySeries series, SetUpAutoPay authorisation)
    {
        var last = series.Debits.LastOrDefault();
        var waiting = series.Debits.Where(debit => debit.Status == Grains.Payments.DebitStatus.Claimed
            || debit.Status == Grains.Payments.DebitStatus.Planned && series.IsRunning).Select(debit => (DateOnly?)debit.On).Min();
        return new()
        {
            Account = account,
            Login = authorisation.By.Login,
            Status = series.Enrolment switch { null => AutoPayStatus.Off, { Paused: null } => AutoPayStatus.On, _ => AutoPayStatus.Paused },
            Method = authorisation.Terms.Method.Id,
            Brand = authorisation.Terms.Method.Brand,
            Last4 = authorisation.Terms.Method.Last4,
            DaysBefore = authorisation.Terms.DaysBefore,
            Most = authorisation.Terms.Limit,
            EndsOn = authorisation.Terms.EndsOn,
            Bill = last?.Bill.Number,
            Amount = last?.Announced,
            DebitOn = last?.On,
            DebitStatus = last?.Status,
            RunsOn = waiting,
            Version = series.Version
        };
    }

    public AutoPayLine ToLine() => new(Account, Login, Status, Method, Brand, Last4, DaysBefore, Most, EndsOn)
    {
        LastBill = Bill is { } bill ? new(bill, Amount!.Value, DebitOn!.Value, DebitStatus!.Value) : null
    };
}

internal sealed class AutoPayRowConfiguration : IEntityTypeConfiguration<AutoPayRow>
{
    public void Configure(EntityTypeBuilder<AutoPayRow> builder) => builder.ToTable("AutoPay").HasKey(row => row.Account);
}

/// <summary>A saved card and the month through whose end it is good.</summary>
internal sealed class SavedCardRow
{
    public required string Method { get; init; }
    public required LoginId Login { get; init; }
    public required string Brand { get; init; }
    public required string Last4 { get; init; }
    public required DateOnly Expires { get; init; }
    /// <summary>The expiry of which its customer has been told.</summary>
    public DateOnly? Told { get; init; }

    /// <summary>The cards among the methods that a login saved.</summary>
    public static IEnumerable<SavedCardRow> From(LoginId login, IEnumerable<SavedMethod> methods) => methods.Where(method => method.Expires is not null).Select(method => new SavedCardRow
    {
        Method = method.Id, Login = login, Brand = method.Brand, Last4 = method.Last4, Expires = method.Expires!.Value
    });
}

internal sealed class SavedCardRowConfiguration : IEntityTypeConfiguration<SavedCardRow>
{
    public void Configure(EntityTypeBuilder<SavedCardRow> builder) => builder.ToTable("SavedCards").HasKey(row => row.Method);
}
