using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Demo;

/// <summary>The company of the cast: houses and sprinkler lines all over its district, under one link group.</summary>
internal sealed class CastCompany(DemoOptions options, CastAccounts cast)
{
    private const int FirstIndex = 100;
    private const int SmallDemo = 400;
    private const int SmallCompany = 40;
    private const string Mailing = "P.O. Box 700, San Carlos, CA 94070";

    private static readonly CastMember Member = DemoCast.Company;
    private static readonly DemoParty Party = new(Member.Name, "accounts@goldenpoppy.example.com", Language.English);
    private static readonly DemoDistrict District = DemoData.District("Bay Area Region");

    public IEnumerable<DemoAccount> Accounts()
    {
        var count = options.Accounts < SmallDemo ? SmallCompany : Member.Accounts;
        return Enumerable.Range(1, count - 1).Select(House).Prepend(Office());
    }

    private DemoAccount Office() =>
        cast.One(Member, FirstIndex, 11, District.Name, "1500 Laurel Street, San Carlos", new(90, 30)).Change(row => Linked(row) with
        {
            Class = AccountClass.Multi, MeterSize = "2", ContactEmail = Party.Email
        });

    private DemoAccount House(int nth)
    {
        var random = CastAccounts.ChanceOf(FirstIndex + nth);
        var draft = new AccountDraft(FirstIndex + nth, Party, DemoPremise.In(District, random), DemoMeter.House(random));
        var account = draft.Draw(options, random);
        return (account with { LegacyUsers = [] }).Change(row => Linked(row) with { AccountNumber = Member.Number(nth) });
    }

    private static AccountRow Linked(AccountRow row) =>
        row with { LinkGroup = "GOLDENPOPPY", MailingName = Party.Name, MailingAddress = Mailing };
}
