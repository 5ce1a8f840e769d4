using System.ComponentModel.DataAnnotations;

namespace CalWater.Identity.Approvals;

/// <summary><c>Support:…</c></summary>
public sealed class SupportOptions
{
    public const string Section = "Support";

    /// <summary>How many accounts a member of staff may take off one sign-in, or move onto one, on a business day before a supervisor has to agree.</summary>
    [Range(0, 1_000, ErrorMessage = "Support:MovesWithoutApproval is between 0 (every move needs a supervisor) and 1,000 accounts.")]
    public int MovesWithoutApproval { get; set; } = 5;

    /// <summary>In dollars: how much of one payment one person may give back before a supervisor has to agree.</summary>
    [Range(0, 999_999, ErrorMessage = "Support:RefundsWithoutApproval is between 0 (every refund needs a supervisor) and 999,999 dollars.")]
    public decimal RefundsWithoutApproval { get; set; } = 100;

    public Money LargestRefundAlone => Money.FromDollars(RefundsWithoutApproval);
}
