using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Demo;

/// <summary>What the files say of the cast. Their chance is fixed: a seed changes everybody else only.</summary>
internal sealed class CastAccounts(DemoOptions all)
{
    private readonly DemoOptions options = all.ForCast;
    private const long Chance = 83;

    public IEnumerable<DemoAccount> All() =>
    [
        One(DemoCast.Household, 1, 6, "Bay Area Region", "412 Poplar Avenue, San Mateo", new(7, 40) { Current = 10 }),
        One(DemoCast.SpanishHousehold, 2, 9, "Salinas", "1138 Garden Street, Salinas", new(9, 70)).Change(row => row with { Language = Language.Spanish }),
        One(DemoCast.Overdue, 3, 6, "Visalia", "908 Palm Drive, Visalia", new(10, 120)) with { Payer = new(PayerHabit.Late, Unpaid: 5) },
        Closed(),
        One(DemoCast.Cap, 5, 14, "Bakersfield", "2614 Chestnut Street, Bakersfield", new(11, 140)).Change(row => row with { Cap = true }),
        One(DemoCast.Leak, 6, 8, "Bear Gulch", "331 Cypress Avenue, Menlo Park", new(11, 130) { LeakAge = 1, LeakCcf = 46 }) with { LeakForgiven = true },
        .. Landlord(),
        .. NotLinked(),
        .. new CastCompany(options, this).Accounts()
    ];

    /// <param name="member">Whose account it is.</param>
    /// <param name="index">Makes its numbers unique; the cast has those below 10,000.</param>
    /// <param name="issued">How many days ago the newest bill was issued.</param>
    /// <param name="district">The tariff district.</param>
    /// <param name="address">Street and city.</param>
    /// <param name="usage">How much water is used.</param>
    /// <param name="nth">Which of the member's accounts.</param>
    public DemoAccount One(CastMember member, int index, int issued, string district, string address, DemoUsage usage, int nth = 0)
    {
        var random = ChanceOf(index);
        var place = address.Split(", ");
        var cycle = new BillCycle(options.Until.AddDays(-issued), 0, options.StoryMonths - 1, options.EarlierMonths);
        var premise = new DemoPremise(DemoData.District(district), place[0], place[1], member.Zip.ToString());
        var meter = new DemoMeter(AccountClass.Residential, "5/8x3/4", usage);
        var draft = new AccountDraft(index, DemoParty.Named(member.Name, Language.English), premise, meter);
        return new(index, draft.Row(member.Number(nth), cycle, options.StoryMonths, random), cycle, usage, new(PayerHabit.Prompt, Unpaid: 1), random);
    }

    public static DemoRandom ChanceOf(int index) => DemoRandom.For(Chance, index);

    private DemoAccount Closed()
    {
        var open = One(DemoCast.Closed, 4, 12, "Livermore", "77 Vineyard Court, Livermore", new(7, 100));
        var cycle = open.Cycle with { Newest = 2 };
        return (open with { Cycle = cycle }).Change(row => row with { Status = AccountStatus.Closed, ClosedOn = cycle.ReadOn(2) });
    }

    private IEnumerable<DemoAccount> Landlord() =>
        from nth in Enumerable.Range(0, DemoCast.Landlord.Accounts)
        let address = $"{2207 + (4 * nth)} Magnolia Street, Stockton"
        select One(DemoCast.Landlord, 10 + nth, 4 + (7 * nth), "Stockton", address, new(8 + nth, 90), nth)
            .Change(row => row with { LinkGroup = "TRAN", MailingName = row.CustomerName, MailingAddress = "P.O. Box 2140, Stockton, CA 95204" });

    private IEnumerable<DemoAccount> NotLinked() =>
    [
        WithOldUser("praman", One(DemoCast.NotLinked, 20, 5, "Chico", "1820 Almond Street, Chico", new(9, 150))),
        WithOldUser("priya_rental", One(DemoCast.NotLinked, 21, 11, "Chico", "46 Sycamore Court, Chico", new(7, 120), 1))
    ];

    private DemoAccount WithOldUser(string name, DemoAccount account) => account with
    {
        LegacyUsers = [new LegacyUserRow(name, account.Row.ContactEmail!, account.Row.AccountNumber, options.Until.AddDays(-420))]
    };
}
