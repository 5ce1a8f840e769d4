using System.ComponentModel.DataAnnotations;

namespace CalWater.Identity.Passwords;

/// <summary><c>Passwords:…</c>: the utility's rules for passwords (F7). The defaults are those of its FAQ.</summary>
public sealed class PasswordOptions
{
    public const string Section = "Passwords";

    /// <summary>Whether an upper-case and a lower-case letter, a digit and a special character are asked for.</summary>
    public bool Composition { get; set; } = true;

    /// <summary>The least number of characters.</summary>
    [Range(8, 64, ErrorMessage = "Passwords:MinimumLength is between 8 and 64 characters.")]
    public int MinimumLength { get; set; } = 8;
}
