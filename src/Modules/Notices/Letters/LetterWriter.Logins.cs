using CalWater.Notices.Contents;

namespace CalWater.Notices.Letters;

internal sealed partial class LetterWriter
{
    private Letter Changed(LoginChanged changed, LetterWords words) => Plain(words, $"Changed{changed.Change}") with
    {
        Facts = [new(words["ChangedWhen"], words.Moment(changed.At))],
        Link = NotMe(changed.NotMePath, words),
        Footnote = words["NotMe_Footnote"]
    };

    private Letter ConfirmNew(ConfirmNewEmail confirm, LetterWords words) => Plain(words, "NewEmail") with
    {
        Figure = confirm.Code,
        Link = Link(words["NewEmail_Link"], confirm.Path),
        Footnote = words["NewEmail_Footnote", (int)confirm.ValidFor.TotalMinutes]
    };

    private Letter Started(EmailChangeStarted started, LetterWords words) => Plain(words, "EmailStarted", started.To) with
    {
        Link = NotMe(started.NotMePath, words),
        Footnote = words["NotMe_Footnote"]
    };

    private Letter Changed(EmailChanged changed, LetterWords words) => changed.NotMePath is null
        ? Plain(words, "EmailChanged", changed.To, changed.From)
        : Plain(words, "EmailLeft", changed.To, changed.From) with { Link = NotMe(changed.NotMePath, words), Footnote = words["EmailLeft_Footnote"] };

    private LetterLink? NotMe(string? path, LetterWords words) => path is null ? null : Link(words["NotMe_Link"], path);
}
