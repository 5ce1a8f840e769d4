namespace CalWater.Exchange.Demo;

/// <summary>Where water is delivered.</summary>
internal sealed record DemoPremise(DemoDistrict District, string Address, string City, string Zip)
{
    public static DemoPremise Somewhere(DemoRandom random) => In(random.Pick(DemoData.Districts, each => each.Weight), random);

    public static DemoPremise In(DemoDistrict district, DemoRandom random)
    {
        var town = random.Pick(district.Towns);
        var address = $"{random.Between(100, 4899)} {random.Pick(DemoData.Names.Streets)} {random.Pick(DemoData.Names.StreetTypes)}";
        return new(district, address, town.City, random.Pick(town.Zips));
    }

    public string MailingAddress(int box) => $"P.O. Box {box}, {City}, CA {Zip}";
}
