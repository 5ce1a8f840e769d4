namespace CalWater.Accounts.Linking;

/// <summary>Where the CIS's link groups and the logins do not agree.</summary>
public interface ILinkGroups
{
    /// <summary>Groups that an import changed and that are not seen to yet. Of some a member is on a login, of others none is any more.</summary>
    Task<IReadOnlyList<string>> ChangedAsync(CancellationToken cancellation = default);

    /// <summary>The members of a group, by number.</summary>
    Task<IReadOnlyList<GroupMember>> MembersAsync(string group, CancellationToken cancellation = default);

    /// <summary>The group is seen to.</summary>
    Task ForgetAsync(string group, CancellationToken cancellation = default);

    /// <summary>Members of groups that span two logins or more: by group, then by number.</summary>
    /// <param name="most">How many groups.</param>
    Task<IReadOnlyList<GroupMember>> SplitAsync(int most, CancellationToken cancellation = default);
}

/// <summary>An account of a link group.</summary>
public sealed record GroupMember
{
    public required string Group { get; init; }

    public required AccountNumber Number { get; init; }

    /// <summary>The login it is on; null when it is on none.</summary>
    public required LoginId? Owner { get; init; }

    /// <summary>Customer service took it off its login.</summary>
    public required bool IsKeptApart { get; init; }
}
