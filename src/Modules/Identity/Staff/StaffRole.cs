namespace CalWater.Identity.Staff;

/// <summary>What a member of staff may do. Names are stored, and are the names of the roles in policies: never rename one.</summary>
public enum StaffRole
{
    /// <summary>Customer service representative.</summary>
    Csr,

    /// <summary>All that a CSR may, and the staff itself.</summary>
    Supervisor
}
