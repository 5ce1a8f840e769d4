namespace CalWater.Notices.Contents;

/// <summary>Confirm the address to which bills of an account are to go (F11). Names no account: the address may have been mistyped.</summary>
/// <param name="Owner">The e-mail address of the account's owner.</param>
public sealed record ConfirmBillingEmail(string Path, string Owner, TimeSpan ValidFor) : NoticeContent, IAwaited;

/// <summary>Something about where bills go, or under which names, was changed.</summary>
/// <param name="BillsTo">Where they go, or are to go; null where the mail does not say.</param>
/// <param name="ContactsPath">Where the owner sees and changes it.</param>
public sealed record ContactsChanged(ContactsChange Change, string ServiceAddress, string? BillsTo, string ContactsPath) : NoticeContent;

/// <summary>At the owner's request customer service changes the names of so many accounts.</summary>
public sealed record NamesOfManyChanged(int Accounts) : NoticeContent;

/// <summary>What was changed. Names and their order are stored, and names are part of the keys of texts: only ever add one at the end.</summary>
public enum ContactsChange
{
    /// <summary>To the owner: bills go to another address from now on.</summary>
    Moved,

    /// <summary>The same, by customer service at the owner's request.</summary>
    MovedBySupport,

    /// <summary>To the address that gets none any more.</summary>
    Left,

    /// <summary>To the owner: customer service has mailed a link to a new address.</summary>
    AskedBySupport,

    /// <summary>To the owner: customer service has changed the names.</summary>
    NamesBySupport,

    /// <summary>To the owner, who reads <see cref="Contents.EBillingStarted"/>.</summary>
    EBillingStarted,

    /// <summary>To the owner, who reads <see cref="Contents.EBillingEnded"/>.</summary>
    EBillingEnded,

    /// <summary>To the billing e-mail: the notices of bills come here, and no paper bill is mailed.</summary>
    BillsComeHere,

    /// <summary>To the billing e-mail: bills go on paper again.</summary>
    BillsGoOnPaper
}
