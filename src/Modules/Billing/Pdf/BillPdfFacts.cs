namespace CalWater.Billing.Pdf;

/// <summary>What a bill's pages show that the bill itself cannot know.</summary>
public sealed record BillPdfFacts
{
    public required string UtilityName { get; init; }

    /// <summary>To whom checks are made out and mailed: name, street or box, city line; at most four lines show in the envelope's window.</summary>
    public required IReadOnlyList<string> RemitTo { get; init; }

    /// <summary>The portal's address, without a slash at its end.</summary>
    public required string PublicUrl { get; init; }

    /// <summary>The page that pays this account, which the QR code opens; null when it cannot be paid online because it is closed (F19).</summary>
    public required string? PayUrl { get; init; }

    /// <summary>When and how Auto Pay will pay this bill, in the bill's language; null without Auto Pay.</summary>
    public string? AutoPay { get; init; }
}
