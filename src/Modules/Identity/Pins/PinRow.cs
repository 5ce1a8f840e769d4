namespace CalWater.Identity.Pins;

/// <summary>A letter that was asked for, and the hash of the PIN in it once the letter was written.</summary>
internal sealed class PinRow
{
    public required AccountNumber Account { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public string? Hash { get; init; }
    public DateTimeOffset? IssuedAt { get; init; }
    public required int WrongTries { get; init; }
}
