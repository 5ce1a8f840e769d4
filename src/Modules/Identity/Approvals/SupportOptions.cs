using System.ComponentModel.DataAnnotations;

namespace CalWater.Identity.Approvals;

/// <summary><c>Support:…</c></summary>
public sealed class SupportOptions
{
    public const string Section = "Support";

    /// <summary>How many accounts a member of staff may take off one sign-in, or move onto one, on a business day before a supervisor has to agree.</summary>
    [Range(0, 1_000, ErrorMessage = "Support:MovesWithoutApproval is between 0 (every move needs a supervisor) and 1,000 accounts.")]
    public int MovesWithoutApproval { get; set; } = 5;
}
