using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace CalWater.Billing.Usage;

/// <summary>
/// Water by month as a Green Button file: an Atom feed with the resources of NAESB REQ.21 ESPI, which says nothing of whose it is.
/// </summary>
public static class GreenButton
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Espi = "http://naesb.org/espi";

    // What ESPI's code lists call these.
    private const int WaterService = 2, PotableWater = 9, Delta = 4, Forward = 1, Volume = 58, CubicFeet = 119, Hundred = 2, BillingPeriod = 8;
    private const int Normal = 12, Valid = 0, Estimated = 8;

    /// <summary>Second Sunday of March and first Sunday of November, two o'clock; an hour; eight hours behind UTC.</summary>
    private static readonly (string, object)[] PacificTime = [("dstEndRule", "B40E2000"), ("dstOffset", 3600), ("dstStartRule", "360E2000"), ("tzOffset", -28800)];

    /// <param name="usagePoint">An opaque name of the account; the ids in the file are made from it and stay the same.</param>
    /// <param name="title">What the service is called.</param>
    /// <param name="history">Water by month.</param>
    /// <param name="now">When the file is made.</param>
    /// <param name="output">Stays open.</param>
    public static void Write(string usagePoint, string title, UseHistory history, DateTimeOffset now, Stream output)
    {
        ArgumentNullException.ThrowIfNull(history);
        using var xml = XmlWriter.Create(output, new() { Indent = true, Encoding = new UTF8Encoding(false), CloseOutput = false });
        var feed = new Feed(xml, usagePoint, now);
        var point = $"RetailCustomer/{usagePoint}/UsagePoint/1";
        xml.WriteStartElement("feed", Atom);
        feed.Head("feed", title, point);
        feed.Entry("LocalTimeParameters/1", title, [], () => feed.Resource("LocalTimeParameters", PacificTime));
        feed.Entry(point, title, [$"{point}/MeterReading", "LocalTimeParameters/1"], () => UsagePoint(xml));
        feed.Entry($"{point}/MeterReading/1", title, [$"{point}/MeterReading/1/IntervalBlock", "ReadingType/1"], () => feed.Resource("MeterReading"));
        feed.Entry("ReadingType/1", title, [], () => feed.Resource("ReadingType",
            ("accumulationBehaviour", Delta), ("commodity", PotableWater), ("dataQualifier", Normal), ("defaultQuality", Valid), ("flowDirection", Forward),
            ("kind", Volume), ("powerOfTenMultiplier", Hundred), ("timeAttribute", BillingPeriod), ("uom", CubicFeet)));
        if (history.Months.Count > 0)
            feed.Entry($"{point}/MeterReading/1/IntervalBlock/1", title, [], () => IntervalBlock(xml, history.Months));
        xml.WriteEndElement();
    }

    private static void UsagePoint(XmlWriter xml)
    {
        xml.WriteStartElement("UsagePoint", Espi);
        xml.WriteStartElement("ServiceCategory", Espi);
        Value(xml, "kind", WaterService);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void IntervalBlock(XmlWriter xml, IReadOnlyList<MonthOfUse> months)
    {
        xml.WriteStartElement("IntervalBlock", Espi);
        Interval(xml, "interval", new(months[0].Days.From, months[^1].Days.To));
        foreach (var month in months)
        {
            xml.WriteStartElement("IntervalReading", Espi);
            Quality(xml, month);
            Interval(xml, "timePeriod", month.Days);
            Value(xml, "value", month.Ccf);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Quality(XmlWriter xml, MonthOfUse month)
    {
        if (!month.IsEstimated) return;
        xml.WriteStartElement("ReadingQuality", Espi);
        Value(xml, "quality", Estimated);
        xml.WriteEndElement();
    }

    private static void Interval(XmlWriter xml, string name, Period days)
    {
        var (start, end) = (days.From.StartOfDay().ToUnixTimeSeconds(), days.To.AddDays(1).StartOfDay().ToUnixTimeSeconds());
        xml.WriteStartElement(name, Espi);
        Value(xml, "duration", end - start);
        Value(xml, "start", start);
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, object value) =>
        xml.WriteElementString(name, Espi, Convert.ToString(value, CultureInfo.InvariantCulture));

    /// <summary>The Atom part: entries with an id, their place, and what they are related to.</summary>
    private sealed class Feed(XmlWriter xml, string usagePoint, DateTimeOffset now)
    {
        private readonly string updated = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        public void Head(string id, string title, string self)
        {
            xml.WriteElementString("id", Atom, $"urn:uuid:{Uuid(id)}");
            xml.WriteElementString("title", Atom, title);
            xml.WriteElementString("updated", Atom, updated);
            Link("self", self);
        }

        public void Entry(string path, string title, IEnumerable<string> related, Action content)
        {
            xml.WriteStartElement("entry", Atom);
            Head(path, title, path);
            Link("up", path[..path.LastIndexOf('/')]);
            foreach (var other in related) Link("related", other);
            xml.WriteStartElement("content", Atom);
            content();
            xml.WriteEndElement();
            xml.WriteElementString("published", Atom, updated);
            xml.WriteEndElement();
        }

        public void Resource(string name, params (string Name, object Value)[] values)
        {
            xml.WriteStartElement(name, Espi);
            foreach (var each in values) Value(xml, each.Name, each.Value);
            xml.WriteEndElement();
        }

        private void Link(string relation, string address)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }

        /// <summary>An RFC 9562 version 8 UUID of the name, the same in every file.</summary>
        private Guid Uuid(string name)
        {
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{usagePoint} {name}"))[..16];
            bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
            bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
            return new(bytes, bigEndian: true);
        }
    }
}
