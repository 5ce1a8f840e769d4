using CalWater.Grains.Identity;

namespace CalWater.Web.Pages.SignUp;

/// <summary>A refusal as a page shows it.</summary>
/// <param name="Key">The text that says what and why; with <c>Next</c> behind it, the one that says what to do.</param>
/// <param name="Field">The field it belongs to; empty for the whole form.</param>
/// <param name="CenterId">The account's own Customer Center, where it may be named (F5).</param>
/// <param name="Arguments">What the text is filled with.</param>
internal sealed record Refusal(string Key, string Field, string? CenterId, params object[] Arguments)
{
    public static Refusal Of(SignUpRefused refused) => refused switch
    {
        SignUpRefused.ZipDoesNotMatch => new("ZipDoesNotMatch", "Input.Zip", null),
        SignUpRefused.ProofDoesNotMatch => new("ProofDoesNotMatch", "", null),
        SignUpRefused.PinDoesNotMatch pin => new("PinDoesNotMatch", "Input.Pin", pin.CenterId),
        SignUpRefused.TooManyTries => new("TooManyTries", "", null),
        SignUpRefused.AlreadyEnrolled enrolled => new("AlreadyEnrolled", "", enrolled.CenterId),
        SignUpRefused.EmailInUse inUse => new("EmailInUse", "Input.Email", inUse.CenterId),
        SignUpRefused.InvitationOver => new("InvitationOver", "", null),
        SignUpRefused.InvitedZipDoesNotMatch => new("InvitedZipDoesNotMatch", "Input.Zip", null),
        SignUpRefused.WrongCode wrong => new("WrongCode", "Input.Code", null, wrong.TriesLeft),
        SignUpRefused.ConfirmationExpired => new("ConfirmationExpired", "", null),
        SignUpRefused.TooManyMails => new("TooManyMails", "", null),
        _ => new("OutOfOrder", "", null)
    };
}
