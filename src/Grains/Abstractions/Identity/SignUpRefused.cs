using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>Why a sign-up did not go on, with what the page needs to say what to do next and whom to call.</summary>
[GenerateSerializer, Immutable, Alias("sign-up-refused")]
public abstract record SignUpRefused
{
    private SignUpRefused()
    {
    }

    /// <summary>F3: no such account, or another ZIP code; the two are never told apart.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-zip")]
    public sealed record ZipDoesNotMatch : SignUpRefused;

    /// <summary>F3 where the total of a bill is asked for too: which of the three is wrong is never told.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-proof")]
    public sealed record ProofDoesNotMatch : SignUpRefused;

    /// <summary>No PIN was given: a letter brings one to the mailing address, unless one was sent lately.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-pin-mailed")]
    public sealed record PinMailed([property: Id(0)] string CenterId) : SignUpRefused;

    /// <summary>The PIN is wrong, too old, worn out by wrong tries, or none was mailed.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-pin")]
    public sealed record PinDoesNotMatch([property: Id(0)] string CenterId) : SignUpRefused;

    /// <summary>F3: too many tries today for this account number or from this network address.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-tries")]
    public sealed record TooManyTries : SignUpRefused;

    /// <summary>F1: the account, or one linked to it, is on a login already.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-enrolled")]
    public sealed record AlreadyEnrolled([property: Id(0)] string CenterId) : SignUpRefused;

    /// <summary>F2: the e-mail address is the user name of another login.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-email")]
    public sealed record EmailInUse([property: Id(0)] string CenterId) : SignUpRefused;

    /// <summary>F13: the invitation is too old, was replaced by a newer one, was withdrawn, or there never was one.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-invitation")]
    public sealed record InvitationOver : SignUpRefused;

    /// <summary>F13: not the ZIP code of the service address of the account that somebody was invited to.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-invited-zip")]
    public sealed record InvitedZipDoesNotMatch : SignUpRefused;

    /// <summary>The step came too early, or the sign-up is older than a day: begin again.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-order")]
    public sealed record OutOfOrder : SignUpRefused;

    /// <summary>The code is wrong; so many tries are left before a new one must be asked for.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-code")]
    public sealed record WrongCode([property: Id(0)] int TriesLeft) : SignUpRefused;

    /// <summary>The link or code is too old, was replaced by a newer one, or was tried too often.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-expired")]
    public sealed record ConfirmationExpired : SignUpRefused;

    /// <summary>The confirmation was sent as often as it may be: begin again later.</summary>
    [GenerateSerializer, Immutable, Alias("sign-up-refused-mails")]
    public sealed record TooManyMails : SignUpRefused;
}
