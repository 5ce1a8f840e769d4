using CalWater.Billing.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

/// <summary>A posting as stored; its amount is plain cents, because the database sums it.</summary>
internal sealed record LedgerRow(
    AccountNumber Account, string Source, LedgerKind Kind, long Amount, DateTimeOffset At, PaymentId? Payment)
{
    public LedgerEntry ToEntry() => new(Account, Kind, new(Amount), Source, At, Payment);
}

internal sealed class LedgerRowConfiguration : IEntityTypeConfiguration<LedgerRow>
{
    public void Configure(EntityTypeBuilder<LedgerRow> row) =>
        row.HasKey(each => new { each.Account, each.Source, each.Kind });
}

internal sealed class PortalPostingConfiguration : IEntityTypeConfiguration<PortalPosting>
{
    /// <summary>Read by a statement of its own; whoever adds entries writes what only these need.</summary>
    public void Configure(EntityTypeBuilder<PortalPosting> posting) => posting.HasNoKey();
}
