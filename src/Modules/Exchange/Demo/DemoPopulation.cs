namespace CalWater.Exchange.Demo;

/// <summary>
/// Draws customers one after the other, each by chance of its own, so that any number of accounts streams by and the
/// first thousand are the same in a town of a million.
/// </summary>
internal sealed class DemoPopulation(DemoOptions options)
{
    private const int FirstIndex = 10_000;

    public IEnumerable<DemoAccount> Accounts(int count)
    {
        var index = 0;
        while (index < count)
            foreach (var account in Customer(FirstIndex + index).Take(count - index))
            {
                yield return account;
                index++;
            }
    }

    private IEnumerable<DemoAccount> Customer(int index)
    {
        var random = DemoRandom.For(options.Seed, index);
        return random.Between(1, 1000) switch
        {
            <= 1 => Linked(index, random.Between(40, 260), DemoParty.Landlord(random), random, DemoMeter.House),
            <= 31 => Business(index, random),
            <= 71 => Linked(index, random.Between(2, 6), DemoParty.Person(random), random, null),
            _ => Household(index, random)
        };
    }

    private IEnumerable<DemoAccount> Household(int index, DemoRandom random)
    {
        var (party, premise) = (DemoParty.Person(random), DemoPremise.Somewhere(random));
        yield return new AccountDraft(index, party, premise, DemoMeter.Home(premise.District, random)).Draw(options, random);
    }

    private IEnumerable<DemoAccount> Business(int index, DemoRandom random)
    {
        var (party, premise) = (DemoParty.Business(random), DemoPremise.Somewhere(random));
        yield return new AccountDraft(index, party, premise, DemoMeter.Business(random)).Draw(options, random);
    }

    /// <summary>Accounts in one district that the utility has linked; bills go to one mailing address.</summary>
    private IEnumerable<DemoAccount> Linked(int index, int count, DemoParty party, DemoRandom random, Func<DemoRandom, DemoMeter>? meter)
    {
        var home = DemoPremise.Somewhere(random);
        var mailing = home.MailingAddress(random.Between(100, 9899));
        for (var each = index; each < index + count; each++)
        {
            var own = DemoRandom.For(~options.Seed, each);
            var premise = DemoPremise.In(home.District, own);
            var draft = new AccountDraft(each, party, premise, meter?.Invoke(own) ?? DemoMeter.Home(home.District, own));
            yield return (draft with { LinkGroup = $"G{index}", Mailing = mailing }).Draw(options, own);
        }
    }
}
