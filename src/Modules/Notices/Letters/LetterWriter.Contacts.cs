using CalWater.Notices.Contents;

namespace CalWater.Notices.Letters;

internal sealed partial class LetterWriter
{
    private Letter Confirm(ConfirmBillingEmail confirm, LetterWords words) => Plain(words, "BillingEmail", confirm.Owner) with
    {
        Link = Link(words["BillingEmail_Link"], confirm.Path),
        Footnote = words["BillingEmail_Footnote", (int)confirm.ValidFor.TotalDays, confirm.Owner]
    };

    /// <summary>The address that gets no bills any more has nothing to look after.</summary>
    private Letter Changed(ContactsChanged changed, LetterWords words) => Plain(words, $"Contacts{changed.Change}", changed.ServiceAddress, $"{changed.BillsTo}") with
    {
        Link = changed.Change == ContactsChange.Left ? null : Link(words["Contacts_Link"], changed.ContactsPath)
    };
}
