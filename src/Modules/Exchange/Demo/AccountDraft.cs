using System.Globalization;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Demo;

/// <summary>A customer at a premise, before chance has decided how the account fares.</summary>
internal sealed record AccountDraft(int Index, DemoParty Party, DemoPremise Premise, DemoMeter Meter)
{
    public string? LinkGroup { get; init; }
    public string? Mailing { get; init; }

    public DemoAccount Draw(DemoOptions options, DemoRandom random)
    {
        var cycle = Cycle(options, random);
        var payer = Payer(cycle, random);
        var leak = Meter.Class != AccountClass.Fire && random.PerMille(60) && options.StoryMonths > 2;
        int? leakAge = leak ? random.Between(1, options.StoryMonths - 1) : null;
        var row = Row(DemoNumbers.Account(Index), cycle, options.StoryMonths, random) with { Cap = IsOnCap(random) };
        return new(Index, row, cycle, Meter.Usage with { LeakAge = leakAge, LeakCcf = Leaked(random) }, payer, random)
        {
            LeakForgiven = random.PerMille(500),
            GoodwillAge = random.PerMille(20) ? random.Between(cycle.Newest, cycle.Oldest) : null,
            Opening = cycle.Oldest == options.StoryMonths - 1 && random.PerMille(30) ? new(random.Between(2000, 12000)) : Money.Zero,
            LegacyUsers = LegacyUsers(row, options.Until, random)
        };
    }

    /// <summary>The account as the CIS lists it.</summary>
    /// <param name="number">Its account number.</param>
    /// <param name="cycle">When it is billed.</param>
    /// <param name="months">How many bills a story has that began before the first: its account is older.</param>
    /// <param name="random">Its chance.</param>
    public AccountRow Row(AccountNumber number, BillCycle cycle, int months, DemoRandom random)
    {
        DateOnly? closed = cycle.Newest > 0 ? cycle.ReadOn(cycle.Newest) : null;
        return new(
            number, closed is null ? AccountStatus.Active : AccountStatus.Closed, Party.Name, Premise.Address, Premise.City,
            Zip.Parse(Premise.Zip), Premise.District.Center, Meter.Class, Premise.District.Name, Meter.Size,
            Mailing is null ? null : Party.Name, Mailing, LinkGroup, cycle.Oldest < months - 1 ? cycle.Since : cycle.Since.AddDays(-random.Between(30, 7000)),
            closed, false, Party.Language, Party.Email, $"({Premise.District.AreaCode}) 555-01{random.Between(30, 99)}");
    }

    private static BillCycle Cycle(DemoOptions options, DemoRandom random)
    {
        var lastIssue = options.Until.AddDays(-random.Between(0, 27));
        var oldest = options.StoryMonths - 1;
        if (oldest > 0 && random.PerMille(25)) oldest = random.Between(0, oldest - 1);
        var newest = oldest > 0 && random.PerMille(40) ? random.Between(1, oldest) : 0;
        return new(lastIssue, newest, oldest, oldest == options.StoryMonths - 1 ? options.EarlierMonths : 0);
    }

    private static DemoPayer Payer(BillCycle cycle, DemoRandom random)
    {
        var chance = random.Between(1, 1000);
        if (cycle.Newest > 0) return new(PayerHabit.Prompt, chance <= 500 ? random.Between(1, 2) : 0);
        return chance switch
        {
            <= 30 => new(PayerHabit.Late, random.Between(2, 6)),
            <= 130 => new(PayerHabit.Late),
            <= 155 => new(PayerHabit.Partial),
            <= 170 => new(PayerHabit.RoundUp),
            _ => new(PayerHabit.Prompt)
        };
    }

    private int Leaked(DemoRandom random) => Math.Max(12, Meter.Usage.WinterCcf * random.Between(150, 450) / 100);

    private bool IsOnCap(DemoRandom random) => Meter.Class == AccountClass.Residential && Mailing is null && random.PerMille(140);

    private List<LegacyUserRow> LegacyUsers(AccountRow row, DateOnly until, DemoRandom random)
    {
        if (!random.PerMille(150)) return [];
        var name = Party.Email[..Party.Email.IndexOf('@', StringComparison.Ordinal)].Replace(".", "", StringComparison.Ordinal);
        return [new(name + Index.ToString(CultureInfo.InvariantCulture), Party.Email, row.AccountNumber, until.AddDays(-random.Between(200, 1500)))];
    }
}
