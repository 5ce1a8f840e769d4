using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Exchange.Demo;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Tests.Demo;

[Collection(nameof(DemoTown))]
public sealed class DemoCastTests(DemoTown town)
{
    [Fact]
    public void Each_of_the_cast_is_there_under_the_name_number_and_zip_that_are_told() => Assert.All(DemoCast.Members, member =>
    {
        var account = town.Account(member.Account);
        Assert.Equal((member.Name, member.Zip), (account.CustomerName, account.Zip));
        Assert.All(Enumerable.Range(0, member.Accounts), nth => Assert.Equal(member.Name, town.Account(member.Number(nth)).CustomerName));
    });

    [Fact]
    public void The_household_owes_83_dollars_for_10_ccf_and_nothing_else()
    {
        var bill = Current(DemoCast.Household);

        Assert.Equal(("83.00", "83.00"), (bill.TotalDue.ToPlainString(), bill.CurrentCharges.ToPlainString()));
        Assert.Equal(["16.11", "38.94", "27.95"], town.Lines[bill.BillNumber].Select(line => line.Amount.ToPlainString()));
        Assert.True(bill.DueOn > DemoTown.Options.Until);
        Assert.DoesNotContain(town.Payments, payment => payment.AccountNumber == DemoCast.Household.Account && payment.PaidOn >= bill.IssuedOn);
    }

    [Fact]
    public void The_Spanish_household_reads_Spanish() =>
        Assert.Equal(Language.Spanish, town.Account(DemoCast.SpanishHousehold.Account).Language);

    [Fact]
    public void The_landlord_and_the_company_are_linked_and_Priya_Raman_is_not()
    {
        Assert.Equal(3, LinkedTo(DemoCast.Landlord));
        Assert.Equal(200, LinkedTo(DemoCast.Company));
        Assert.All([0, 1], nth => Assert.Null(town.Account(DemoCast.NotLinked.Number(nth)).LinkGroup));
    }

    [Fact]
    public void The_overdue_account_has_been_past_due_for_more_than_60_days()
    {
        var paid = town.Payments.Where(payment => payment.AccountNumber == DemoCast.Overdue.Account).Max(payment => payment.PaidOn);

        var oldestUnpaid = town.BillsOf(DemoCast.Overdue.Account).First(bill => bill.IssuedOn > paid);

        Assert.True(oldestUnpaid.DueOn.AddDays(60) < DemoTown.Options.Until);
        Assert.Contains("past due", Current(DemoCast.Overdue).MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void The_closed_account_has_a_balance()
    {
        Assert.Equal(AccountStatus.Closed, town.Account(DemoCast.Closed.Account).Status);
        Assert.True(Current(DemoCast.Closed).TotalDue.IsPositive);
    }

    [Fact]
    public void The_Cap_household_has_the_discount_on_each_bill() => Assert.All(town.BillsOf(DemoCast.Cap.Account),
        bill => Assert.Contains(town.Lines[bill.BillNumber], line => line.Kind == BillLineKind.Discount && line.Amount.IsNegative));

    [Fact]
    public void The_leak_was_billed_and_then_adjusted()
    {
        var rebill = town.BillsOf(DemoCast.Leak.Account).Single(bill => bill.Replaces is not null);

        Assert.Contains(town.Lines[rebill.BillNumber], line => line.Kind == BillLineKind.Adjustment && line.Amount.IsNegative);
        Assert.Contains(rebill.Replaces!, rebill.MessageEs, StringComparison.Ordinal);
    }

    [Fact]
    public void F12_Priya_Raman_had_two_user_names_for_one_email()
    {
        var users = DemoRows.Read<LegacyUserRow>(town.Folder).Where(user => user.Email == "priya.raman@example.com");

        Assert.Equal(["praman", "priya_rental"], users.Select(user => user.UserName));
    }

    private BillRow Current(CastMember member) => town.BillsOf(member.Account)[^1];

    private int LinkedTo(CastMember member)
    {
        var group = town.Account(member.Account).LinkGroup;
        return town.Accounts.Count(account => account.LinkGroup == group);
    }
}
