using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>A local Customer Center.</summary>
internal sealed record CenterRow(
    string CenterId, string Name, string Phone, string Address, string? Hours, string? HoursEs, string? Email) : IExchangeRow<CenterRow>
{
    public static ExchangeFile File { get; } = new("centers.csv",
    [
        new("center_id", Text, Key),
        new("name", Text, Required),
        new("phone", Text, Required),
        new("address", Text, Required),
        new("hours", Text),
        new("hours_es", Text),
        new("email", Text)
    ]);

    public static CenterRow ReadFrom(FieldReader fields) => new(
        fields.Text(), fields.Text(), fields.Text(), fields.Text(), fields.TextOrNone(), fields.TextOrNone(),
        fields.TextOrNone());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(CenterId).Add(Name).Add(Phone).Add(Address).Add(Hours).Add(HoursEs).Add(Email);
}
