namespace CalWater.Web.Security;

/// <summary>The names of the authorization policies of the support console.</summary>
internal static class StaffPolicies
{
    /// <summary>Any member of staff.</summary>
    public const string Csr = "Csr";

    public const string Supervisor = "Supervisor";
}
