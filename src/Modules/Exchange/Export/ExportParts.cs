using CalWater.Billing.Ledger;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Export;

/// <summary>One file of an export.</summary>
internal interface IExportPart
{
    Task WriteAsync(ExchangeFolderWriter folder, DateOnly day, IProgress<ExportProgress>? progress, CancellationToken cancellation);
}

/// <summary>A file whose rows are written as they are read, so that memory does not grow with them.</summary>
internal abstract class ExportPart<TRow> : IExportPart where TRow : IExchangeRow<TRow>
{
    private const int RowsAtOnce = 1000;

    public async Task WriteAsync(ExchangeFolderWriter folder, DateOnly day, IProgress<ExportProgress>? progress, CancellationToken cancellation)
    {
        var file = folder.Open<TRow>();
        var done = 0;
        await foreach (var row in RowsAsync(day, cancellation).WithCancellation(cancellation))
        {
            await file.WriteAsync(row);
            if (++done % RowsAtOnce == 0) progress?.Report(new(TRow.File.Name, done));
        }
    }

    /// <summary>The day's rows, always in the same order.</summary>
    protected abstract IAsyncEnumerable<TRow> RowsAsync(DateOnly day, CancellationToken cancellation);
}

/// <summary>Payments on the day they settle. What became of one later is in the reversals of a later day.</summary>
internal sealed class PaymentsPart(IPortalPostings postings) : ExportPart<PortalPaymentRow>
{
    protected override IAsyncEnumerable<PortalPaymentRow> RowsAsync(DateOnly day, CancellationToken cancellation) =>
        postings.PaymentsAsync(day, cancellation).Select(Row);

    /// <summary>No bill is named: a payment settles the oldest first.</summary>
    private static PortalPaymentRow Row(PortalPosting posting) => new(
        posting.Payment.Value, posting.Account, null, -posting.Amount, posting.Method ?? "card", posting.At.ToPacificDate(), posting.Intent, "succeeded");
}

/// <summary>Refunds, bank returns and disputes on the day they are posted.</summary>
internal sealed class ReversalsPart(IPortalPostings postings) : ExportPart<PortalReversalRow>
{
    protected override IAsyncEnumerable<PortalReversalRow> RowsAsync(DateOnly day, CancellationToken cancellation) =>
        postings.ReversalsAsync(day, cancellation).Select(Row);

    private static PortalReversalRow Row(PortalPosting posting) => new(
        posting.Source, posting.Account, posting.Payment.Value, posting.Amount, Choices<LedgerKind>.NameOf(posting.Kind), posting.At.ToPacificDate());
}

/// <summary>What customers chose, module by module.</summary>
internal sealed class EnrolmentsPart(IEnumerable<IEnrolmentSource> sources) : ExportPart<EnrolmentRow>
{
    protected override IAsyncEnumerable<EnrolmentRow> RowsAsync(DateOnly day, CancellationToken cancellation) =>
        sources.OrderBy(source => source.Name, StringComparer.Ordinal).ToAsyncEnumerable()
            .SelectMany(source => source.RecordedAsync(day, cancellation))
            .Select(choice => new EnrolmentRow(choice.Account, choice.Kind, choice.Value, choice.At));
}
