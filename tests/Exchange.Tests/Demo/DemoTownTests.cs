using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Rates;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Tests.Demo;

[Collection(nameof(DemoTown))]
public sealed class DemoTownTests(DemoTown town)
{
    [Fact]
    public void Every_amount_comes_out_of_the_tariff_again() => Assert.All(town.Bills, bill =>
    {
        var charges = town.Lines[bill.BillNumber].Where(line => line.Kind != BillLineKind.Adjustment).ToList();

        var rated = Assert.IsType<Rated>(BillCalculator.Rate(Service(bill), TariffBook.Standard));

        Assert.Equal(rated.Lines.Select(line => (line.DescriptionEn, line.Amount)), charges.Select(line => (line.DescriptionEn, line.Amount)));
    });

    [Fact]
    public void Every_charge_for_water_is_quantity_times_rate() => Assert.All(
        town.Lines.SelectMany(lines => lines).Where(line => line.Kind == BillLineKind.Quantity),
        line => Assert.Equal(Money.FromDollars(line.QuantityCcf!.Value * line.Rate!.Value), line.Amount));

    [Fact]
    public void There_are_as_many_accounts_as_asked_for_and_an_open_one_has_thirteen_bills()
    {
        Assert.Equal(900, town.Accounts.Count);
        var months = town.Stories.Select(bills => bills.Select(bill => bill.PeriodTo).Distinct().Count()).ToList();
        Assert.Equal(13, months.Max());
        Assert.InRange(months.Count(count => count == 13), 800, 900);
    }

    [Fact]
    public void An_open_account_was_billed_within_the_last_month() => Assert.All(
        town.Accounts.Where(account => account.Status == AccountStatus.Active),
        account => Assert.InRange(town.BillsOf(account.AccountNumber)[^1].IssuedOn, DemoTown.Options.Until.AddMonths(-1), DemoTown.Options.Until));

    [Fact]
    public void Bills_go_out_all_over_the_month() =>
        Assert.True(town.Stories.Select(bills => bills[^1].IssuedOn.Day).Distinct().Count() > 25);

    [Fact]
    public void The_town_has_everything_a_utility_has()
    {
        Assert.Equal(4, town.Accounts.Select(account => account.Class).Distinct().Count());
        Assert.Equal(10, town.Accounts.Select(account => account.District).Distinct().Count());
        Assert.Contains(town.Accounts, account => account.Language == Language.Spanish);
        Assert.Contains(town.Accounts, account => account.Cap);
        Assert.Contains(town.Accounts, account => account.Status == AccountStatus.Closed);
        Assert.Contains(town.Bills, bill => bill.TotalDue.IsNegative);
        Assert.Contains(town.Reads, read => read.Kind == ReadKind.Estimated);
        Assert.Contains(town.Lines.SelectMany(lines => lines), line => line.From is not null);
        Assert.Equal([AdjustmentKind.Adjustment, AdjustmentKind.WriteOff], town.Adjustments.Select(each => each.Kind).Distinct().Order());
    }

    [Fact]
    public void Summer_takes_more_water_than_winter()
    {
        int Used(int month) => town.Reads.Where(read => read.ReadOn.Month == month).Sum(read => read.UsageCcf ?? 0);

        Assert.True(Used(7) > Used(1) * 5 / 4, $"July {Used(7)}, January {Used(1)}");
    }

    [Fact]
    public void Nobody_can_be_called_or_written_to() => Assert.All(town.Accounts, account =>
    {
        Assert.Matches(@"^\(\d{3}\) 555-01\d\d$", account.ContactPhone);
        Assert.Matches(@"^[a-z0-9.]+@([a-z]+\.)?example\.(com|org|net)$", account.ContactEmail);
    });

    [Fact]
    public void A_message_stands_in_both_languages_or_not_at_all() =>
        Assert.All(town.Bills, bill => Assert.Equal(bill.MessageEn is null, bill.MessageEs is null));

    private MeteredService Service(BillRow bill)
    {
        var account = town.Account(bill.AccountNumber);
        var read = town.Read(bill.AccountNumber, bill.PeriodTo);
        return new()
        {
            District = account.District, Class = TariffClasses.OfAccount(account.Class.ToString()), MeterSize = account.MeterSize,
            Period = new(bill.PeriodFrom, bill.PeriodTo), Ccf = read.UsageCcf!.Value, Cap = account.Cap
        };
    }
}
