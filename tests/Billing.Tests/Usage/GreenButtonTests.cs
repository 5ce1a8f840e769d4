using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CalWater.Billing.Bills;
using CalWater.Billing.Usage;

namespace CalWater.Billing.Tests.Usage;

/// <summary>The structure that NAESB REQ.21 ESPI asks for: resources, their elements and the order of these, and the codes for water.</summary>
public sealed class GreenButtonTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Espi = "http://naesb.org/espi";
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_file_is_valid_by_the_schemas_of_atom_and_espi()
    {
        Assert.Empty(Faults(File(Now).ToArray()));
        Assert.Empty(Faults(File(Now, []).ToArray()));
    }

    /// <summary>What the schemas must not let pass, so that they are known to look.</summary>
    [Theory]
    [InlineData("<uom>119</uom>", "<unit>119</unit>")]
    [InlineData("<commodity>9</commodity>", "<commodity>27</commodity>")]
    [InlineData("<quality>8</quality>", "<quality>1</quality>")]
    [InlineData("<value>9</value>", "<value>9.5</value>")]
    [InlineData("<dstOffset>3600</dstOffset>", "")]
    [InlineData("<published>2026-11-22T20:00:00Z</published>", "")]
    [InlineData("<updated>2026-11-22T20:00:00Z</updated>", "<updated>November 22</updated>")]
    [InlineData("urn:uuid:", "")]
    [InlineData("rel=\"up\"", "rel=\"parent\"")]
    [InlineData("IntervalBlock", "IntervalBlok")]
    public void A_file_that_is_not_as_the_standard_has_it_is_told(string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(File(Now, UseTests.Reads(8, 7, 9).Select(read => read with { Kind = ReadKind.Estimated })).ToArray());
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(Faults(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void It_is_a_feed_of_one_usage_point_and_what_belongs_to_it()
    {
        var feed = Feed();
        Assert.Equal(["LocalTimeParameters", "UsagePoint", "MeterReading", "ReadingType", "IntervalBlock"],
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "content")!.Elements().Single().Name.LocalName));
        Assert.All(feed.Elements(Atom + "entry").Append(feed), each =>
        {
            Assert.StartsWith("urn:uuid:", (string)each.Element(Atom + "id")!, StringComparison.Ordinal);
            Assert.NotNull(each.Element(Atom + "title"));
            Assert.Equal("2026-11-22T20:00:00Z", (string)each.Element(Atom + "updated")!);
            Assert.Single(each.Elements(Atom + "link"), link => (string)link.Attribute("rel")! == "self");
        });
        Assert.Equal(6, feed.Descendants(Atom + "id").Select(id => id.Value).Distinct().Count());
    }

    [Fact]
    public void What_an_entry_is_related_to_is_another_entry_or_their_list()
    {
        var feed = Feed();
        var places = Links(feed, "self").Concat(Links(feed, "up")).ToHashSet();
        Assert.Equal(4, Links(feed, "related").Count(places.Contains));
        Assert.Equal(4, Links(feed, "related").Count());
    }

    [Fact]
    public void The_unit_is_hundreds_of_cubic_feet_of_drinking_water()
    {
        var type = Feed().Descendants(Espi + "ReadingType").Single();
        Assert.Equal(("9", "2", "119", "4", "8"), (Value(type, "commodity"), Value(type, "powerOfTenMultiplier"), Value(type, "uom"),
            Value(type, "accumulationBehaviour"), Value(type, "timeAttribute")));
        Assert.Equal("2", (string)Feed().Descendants(Espi + "kind").First());
    }

    [Fact]
    public void Each_month_is_a_reading_from_midnight_to_midnight_in_california_and_they_fill_the_block()
    {
        var block = Feed().Descendants(Espi + "IntervalBlock").Single();
        var readings = block.Elements(Espi + "IntervalReading").ToList();
        Assert.Equal(["9", "7", "8"], readings.Select(reading => Value(reading, "value")));
        Assert.Equal(new DateTimeOffset(2026, 8, 2, 7, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), Start(readings[0].Element(Espi + "timePeriod")!));
        Assert.All(readings.Zip(readings.Skip(1)), pair => Assert.Equal(End(pair.First.Element(Espi + "timePeriod")!), Start(pair.Second.Element(Espi + "timePeriod")!)));
        Assert.Equal((Start(readings[0].Element(Espi + "timePeriod")!), End(readings[^1].Element(Espi + "timePeriod")!)),
            (Start(block.Element(Espi + "interval")!), End(block.Element(Espi + "interval")!)));
    }

    [Fact]
    public void An_estimated_month_says_so_and_the_account_is_not_named()
    {
        var feed = Feed(UseTests.Reads(8, 7, 9).Select(read => read with { Kind = ReadKind.Estimated }));
        Assert.Equal(3, feed.Descendants(Espi + "quality").Count(quality => quality.Value == "8"));
        Assert.DoesNotContain(BillingCast.Household.ToString(), feed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_month_there_is_no_block() => Assert.Empty(Feed([]).Descendants(Espi + "IntervalBlock"));

    private static XElement Feed(IEnumerable<MeterRead>? reads = null) => XElement.Load(File(Now, reads));

    private static MemoryStream File(DateTimeOffset now, IEnumerable<MeterRead>? reads = null)
    {
        var file = new MemoryStream();
        GreenButton.Write("k7m2p9xw4tqz3hrc", "Water service", UseHistory.Of(reads ?? UseTests.Reads(8, 7, 9)), now, file);
        file.Position = 0;
        return file;
    }

    private static List<string> Faults(byte[] file, [CallerFilePath] string here = "")
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.XmlResolver = new XmlUrlResolver();
        settings.Schemas.Add(null, Path.Combine(Path.GetDirectoryName(here)!, "Schemas", "atom.xsd"));
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints;
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(file), settings);
        try { while (reader.Read()) { } }
        catch (XmlException fault) { faults.Add(fault.Message); }
        return faults;
    }

    private static IEnumerable<string> Links(XElement feed, string relation) =>
        feed.Elements(Atom + "entry").Elements(Atom + "link").Where(link => (string)link.Attribute("rel")! == relation).Select(link => (string)link.Attribute("href")!);

    private static string Value(XElement resource, string name) => (string)resource.Element(Espi + name)!;

    private static long Start(XElement interval) => (long)interval.Element(Espi + "start")!;

    private static long End(XElement interval) => Start(interval) + (long)interval.Element(Espi + "duration")!;
}
