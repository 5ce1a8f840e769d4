using System.Globalization;
using System.Text;

namespace CalWater.Exchange.Demo;

/// <summary>Who a customer is.</summary>
internal sealed record DemoParty(string Name, string Email, Language? Language)
{
    private static readonly string[] MailHosts = ["example.com", "example.org", "example.net"];

    public static DemoParty Person(DemoRandom random)
    {
        var group = random.Pick(DemoData.Names.Groups, each => each.Weight);
        var (first, last) = (random.Pick(group.First), random.Pick(group.Last));
        var spanish = group.Language == "es" && random.PerMille(550);
        var mail = $"{Plain(first)}.{Plain(last)}{random.Between(1, 99)}@{random.Pick(MailHosts)}";
        return new($"{first} {last}", mail, spanish ? CalWater.Language.Spanish : CalWater.Language.English);
    }

    /// <summary>A person whose address is the bare name.</summary>
    public static DemoParty Named(string name, Language language) =>
        new(name, $"{string.Join('.', name.Split(' ').Select(Plain))}@{MailHosts[0]}", language);

    public static DemoParty Business(DemoRandom random) =>
        Office(random.PerMille(150) ? random.Pick(DemoData.Names.Businesses) : $"{random.Pick(DemoData.Names.Streets)} {random.Pick(DemoData.Names.BusinessKinds)}", random);

    public static DemoParty Landlord(DemoRandom random) =>
        Office($"{random.Pick(DemoData.Names.Streets)} {random.Pick(DemoData.Names.Landlords)}", random);

    private static DemoParty Office(string name, DemoRandom random) =>
        new(name, $"office@{Plain(name)}.{random.Pick(MailHosts)}", CalWater.Language.English);

    /// <summary>Lower-case letters without accents, as they stand in an e-mail address.</summary>
    private static string Plain(string name) => string.Concat(
        name.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)
            .Where(char.IsAsciiLetter));
}
