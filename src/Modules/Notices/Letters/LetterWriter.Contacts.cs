using CalWater.Notices.Contents;

namespace CalWater.Notices.Letters;

internal sealed partial class LetterWriter
{
    private Letter Confirm(ConfirmBillingEmail confirm, LetterWords words) => Plain(words, "BillingEmail", confirm.Owner) with
    {
        Link = Link(words["BillingEmail_Link"], confirm.Path),
        Footnote = words["BillingEmail_Footnote", (int)confirm.ValidFor.TotalDays, confirm.Owner]
    };

    private Letter EBilling(EBillingStarted started, LetterWords words) => Plain(words, "EBilling", started.ServiceAddress) with
    {
        Link = Link(words["EBilling_Link"], started.AccountPath)
    };

    private Letter EBilling(EBillingEnded ended, LetterWords words) => Plain(words, "EBillingEnded", ended.ServiceAddress) with
    {
        Link = Link(words["EBillingEnded_Link"], ended.EBillingPath)
    };

    /// <summary>Whoever reads at an address that is not the owner's has nothing to look after.</summary>
    private Letter Changed(ContactsChanged changed, LetterWords words) => Plain(words, $"Contacts{changed.Change}", changed.ServiceAddress, $"{changed.BillsTo}") with
    {
        Link = changed.Change is ContactsChange.Left or ContactsChange.BillsComeHere or ContactsChange.BillsGoOnPaper ? null : Link(words["Contacts_Link"], changed.ContactsPath)
    };
}
