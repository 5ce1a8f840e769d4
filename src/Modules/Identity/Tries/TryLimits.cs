using System.ComponentModel.DataAnnotations;

namespace CalWater.Identity.Tries;

/// <summary><c>Limits:…</c>: how often something may be tried on a business day before it must wait for the next.</summary>
public sealed class TryLimits
{
    public const string Section = "Limits";

    /// <summary>Recoveries asked for one e-mail address, or reminders for one account.</summary>
    [Range(1, 1_000, ErrorMessage = "Limits:RecoveriesPerOwner is between 1 and 1,000 a day.")]
    public int RecoveriesPerOwner { get; set; } = 5;

    /// <summary>Recoveries and reminders asked from one network address; an office or a library shares one.</summary>
    [Range(1, 100_000, ErrorMessage = "Limits:RecoveriesPerAddress is between 1 and 100,000 a day.")]
    public int RecoveriesPerAddress { get; set; } = 30;

    /// <summary>Recoveries and reminders of the whole portal, so that nobody makes it a source of unwanted mail.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Limits:Recoveries is between 1 and 10,000,000 a day.")]
    public int Recoveries { get; set; } = 20_000;

    /// <summary>Wrong passwords and answers from one network address.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Limits:WrongSignInsPerAddress is between 1 and 1,000,000 a day.")]
    public int WrongSignInsPerAddress { get; set; } = 200;
}
