using CalWater.Grains.Identity;

namespace CalWater.Identity.Staff;

/// <summary>
/// Who is a member of staff, in which role, and how each was invited. A table and no grain, so that a verb of the command
/// line writes it while the portal runs or does not; what it says holds from the next request on.
/// </summary>
public interface IStaffDirectory
{
    Task<StaffMember?> FindAsync(StaffId id, CancellationToken cancellation = default);

    Task<StaffMember?> FindAsync(EmailAddress email, CancellationToken cancellation = default);

    /// <summary>All, by e-mail address.</summary>
    Task<IReadOnlyList<StaffMember>> AllAsync(CancellationToken cancellation = default);

    /// <summary>Adds the member, or gives one that is there the role and a new invitation; with its row in the audit trail.</summary>
    Task<StaffMember> PutAsync(EmailAddress email, StaffRole role, string invitationSecret, string actor, CancellationToken cancellation = default);

    /// <summary>Ends the membership; with its row in the audit trail. What a grain keeps of the member is forgotten after it.</summary>
    /// <returns>False when there is no such member.</returns>
    Task<bool> RemoveAsync(StaffId id, string actor, string reason, CancellationToken cancellation = default);

    /// <summary>Who was removed and of whom a grain may still keep something.</summary>
    Task<IReadOnlyList<StaffId>> DepartedAsync(CancellationToken cancellation = default);

    /// <summary>Notes that nothing is kept of one who was removed. Again changes nothing.</summary>
    Task NoteForgottenAsync(StaffId id, CancellationToken cancellation = default);

    /// <summary>Notes that password and authenticator are set up. Again changes nothing.</summary>
    Task NoteEnrolledAsync(StaffId id, CancellationToken cancellation = default);
}
