using System.ComponentModel.DataAnnotations;

namespace CalWater.Identity;

/// <summary><c>Identity:…</c></summary>
public sealed class IdentityOptions
{
    public const string Section = "Identity";

    /// <summary>The least that Production starts with.</summary>
    public const int LeastPasswordIterations = 220_000;

    /// <summary>PBKDF2 iterations of a password or answer; fewer than the default are for tests only.</summary>
    [Range(1_000, 10_000_000, ErrorMessage = "Identity:PasswordIterations is between 220,000 (tests: 1,000) and 10,000,000.")]
    public int PasswordIterations { get; set; } = LeastPasswordIterations;

    /// <summary>Requests that may wait for a hash at a time; one more is sent away with 503.</summary>
    [Range(1, 10_000, ErrorMessage = "Identity:HashingPlaces is between 1 and 10,000 requests.")]
    public int HashingPlaces { get; set; } = 64;
}
