using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Tests.Files;

public sealed class ExchangeColumnTests
{
    [Theory]
    [InlineData("account_number", "1234567890", true)]
    [InlineData("account_number", "123456789", false)]
    [InlineData("account_number", "", false)]
    [InlineData("total_due", "-5.10", true)]
    [InlineData("total_due", "5.101", false)]
    [InlineData("total_due", "$5.10", false)]
    [InlineData("issued_on", "2026-02-28", true)]
    [InlineData("issued_on", "2/28/2026", false)]
    [InlineData("issued_on", "2026-02-30", false)]
    [InlineData("replaces", "", true)]
    [InlineData("message_en", "two\nlines", false)]
    public void A_column_accepts_only_well_formed_fields(string column, string field, bool accepted) =>
        Assert.Equal(accepted, BillRow.File.Columns[BillRow.File.IndexOf(column)].Accepts(field));

    [Theory]
    [InlineData("write_off", true)]
    [InlineData("WriteOff", false)]
    [InlineData("refund", false)]
    public void A_choice_is_one_of_the_names_in_the_file(string field, bool accepted) =>
        Assert.Equal(accepted, AdjustmentRow.File.Columns[AdjustmentRow.File.IndexOf("kind")].Accepts(field));

    [Fact]
    public void A_file_without_money_carries_no_total() =>
        Assert.Equal(
            ["bills.csv total_due", "bill_lines.csv amount", "payments.csv amount", "adjustments.csv amount"],
            ExchangeFiles.Inbound.Where(file => file.TotalIndex >= 0).Select(file => $"{file.Name} {file.Columns[file.TotalIndex].Name}"));

    [Fact]
    public void A_row_reads_back_as_it_was_written()
    {
        var row = BillLineRow.ReadFrom(new FieldReader().Over(
            ["20001", "2", "quantity", "Tier 1", "38.94", "", "1", "6", "6.4899", "M-1", "2026-01-01", "2026-01-31", "Demo"]));

        Assert.Equal((Money.FromDollars(38.94m), null, 6.4899m, new DateOnly(2026, 1, 31)),
            (row.Amount, row.DescriptionEs, row.Rate, row.To));
    }
}
