using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Files;

/// <summary>The files of a folder, in the order they are written and read.</summary>
internal static class ExchangeFiles
{
    /// <summary>What comes from the CIS; the manifest lists each of them.</summary>
    public static readonly IReadOnlyList<ExchangeFile> Inbound =
    [
        CenterRow.File, AccountRow.File, BillRow.File, BillLineRow.File, ReadRow.File,
        PaymentRow.File, AdjustmentRow.File, LegacyUserRow.File
    ];

    /// <summary>Where a file stands among those that come in; the manifest comes first.</summary>
    public static int PositionOf(string name) => Inbound.ToList().FindIndex(file => file.Name == name);

    /// <summary>What goes back to the CIS.</summary>
    public static readonly IReadOnlyList<ExchangeFile> Outbound =
        [PortalPaymentRow.File, PortalReversalRow.File, EnrolmentRow.File, LetterRow.File];
}
