namespace CalWater.Notices.Letters;

/// <summary>An e-mail before it becomes text or HTML.</summary>
internal sealed record Letter(string Subject, IReadOnlyList<string> Paragraphs)
{
    /// <summary>A figure the eye should find first: a code, an amount.</summary>
    public string? Figure { get; init; }
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public LetterLink? Link { get; init; }
    /// <summary>What comes after the link, in smaller type.</summary>
    public string? Footnote { get; init; }
    /// <summary>Where mails of this kind are turned off; null for those that everybody gets.</summary>
    public Uri? TurnOff { get; init; }
    /// <summary>Where customers find whom to call; null for those of staff.</summary>
    public LetterLink? Help { get; init; }
    public required string Signature { get; init; }
}

internal sealed record Fact(string Label, string Value);

internal sealed record LetterLink(string Label, Uri Address);
