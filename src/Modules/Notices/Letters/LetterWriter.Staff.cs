using CalWater.Notices.Contents;

namespace CalWater.Notices.Letters;

internal sealed partial class LetterWriter
{
    private Letter Invited(StaffInvited invited, LetterWords words) => ToStaff(words, "StaffInvited") with
    {
        Link = Link(words["StaffInvited_Link"], invited.Path),
        Footnote = words["StaffInvited_Footnote", (int)invited.ValidFor.TotalHours]
    };

    private Letter Ended(ApprovalEnded ended, LetterWords words) => ToStaff(words, $"Approval{ended.Outcome}", ended.Accounts) with
    {
        Facts = [new(words["Approval_Asked"], ended.Reason), .. Answer(ended, words)],
        Link = Link(words["Approval_Link"], "/support")
    };

    private static IEnumerable<Fact> Answer(ApprovalEnded ended, LetterWords words) =>
        ended is { Decider: { } decider, Answer: { } answer } ? [new(words["Approval_DecidedBy"], decider), new(words["Approval_Answer"], answer)] : [];
}
