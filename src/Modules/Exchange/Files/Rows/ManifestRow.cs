using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>What the batch says of one of its files.</summary>
internal sealed record ManifestRow(
    string BatchId, DateTimeOffset CreatedAt, string FileName, int Rows, Money? Total, string? Sha256) : IExchangeRow<ManifestRow>
{
    public static ExchangeFile File { get; } = new("manifest.csv",
    [
        new("batch_id", Text, Required),
        new("created_at", Moment, Required),
        new("file", Text, Key),
        new("rows", Whole, Required),
        new("total", Dollars, MayBeEmpty),
        new("sha256", Text)
    ]);

    public static ManifestRow ReadFrom(FieldReader fields) => new(
        fields.Text(), fields.Moment(), fields.Text(), fields.Whole(), fields.AmountOrNone(), fields.TextOrNone());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(BatchId).Add(CreatedAt).Add(FileName).Add(Rows).Add(Total).Add(Sha256);
}
