using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>
/// A sign-up in progress: account, sign-in details, questions, confirmed e-mail. Nothing is reserved before the e-mail
/// address is confirmed; then the address and every linked account are, and the login is made, also after a crash in
/// between. Key: <see cref="IdentityGrains.Key(SignUpId)"/>.
/// </summary>
/// <remarks>Each step answers null when it was taken, or why not.</remarks>
[Alias("sign-up")]
public interface ISignUpGrain : IGrainWithStringKey
{
    /// <summary>Step 1: the account number and ZIP code on the bill (F1, F3). Starting again begins anew.</summary>
    [Alias("start")]
    Task<SignUpRefused?> Start(SignUpStart start);

    /// <summary>
    /// Step 1 of whoever follows an invitation. By that of the Customer Center (F13) the account becomes their own: the ZIP
    /// code keeps a mistyped address from opening it. By that of an owner they get the access they were offered.
    /// </summary>
    [Alias("start-invited")]
    Task<SignUpRefused?> StartInvited(InvitedSignUpStart start);

    /// <summary>Step 2: the e-mail address and the hash of a password that keeps the rules (F2, F7). An invited address stays as it is.</summary>
    [Alias("choose-sign-in")]
    Task<SignUpRefused?> ChooseSignIn(EmailAddress email, string passwordHash);

    /// <summary>Step 3: the security questions. Mails the confirmation; finishes the sign-up of an invited address, which the mail has proven.</summary>
    [Alias("choose-questions")]
    Task<SignUpRefused?> ChooseQuestions(ImmutableArray<HashedAnswer> answers);

    /// <summary>Mails a new link and code; the earlier ones stop working.</summary>
    [Alias("send-again")]
    Task<SignUpRefused?> SendAgain();

    /// <summary>Confirms by the secret of the mailed link and finishes the sign-up. Again gives the first answer.</summary>
    [Alias("confirm-by-link")]
    Task<SignUpRefused?> ConfirmByLink(string secret);

    /// <summary>Confirms by the mailed six digits and finishes the sign-up. Again gives the first answer.</summary>
    [Alias("confirm-by-code")]
    Task<SignUpRefused?> ConfirmByCode(string code);

    [ReadOnly, Alias("get")]
    Task<SignUpProgress> Get();
}

/// <summary>How far a sign-up has come.</summary>
/// <param name="Account">The account, once its ZIP code matched.</param>
/// <param name="CenterId">That account's own Customer Center.</param>
/// <param name="PasswordHash">So that a security answer equal to the password can be refused.</param>
/// <param name="IsInvited">The address is the one that was invited.</param>
/// <param name="IsShared">The invitation is an owner's, to an account that stays the owner's.</param>
[GenerateSerializer, Immutable, Alias("sign-up-progress")]
public sealed record SignUpProgress(
    [property: Id(0)] SignUpStep Step,
    [property: Id(1)] AccountNumber? Account,
    [property: Id(2)] string? CenterId,
    [property: Id(3)] EmailAddress? Email,
    [property: Id(4)] string? PasswordHash,
    [property: Id(5)] bool IsInvited = false,
    [property: Id(6)] bool IsShared = false);

/// <summary>The step a sign-up waits for.</summary>
public enum SignUpStep
{
    Account,
    SignIn,
    Questions,
    Confirmation,
    Done
}

/// <summary>Step 1 of a sign-up.</summary>
/// <param name="Address">The network address the try came from; tries are limited by it.</param>
/// <param name="LastBillTotal">Where the setting asks for it.</param>
/// <param name="Pin">Where the setting asks for it; null asks for a letter.</param>
[GenerateSerializer, Immutable, Alias("sign-up-start")]
public sealed record SignUpStart(
    [property: Id(0)] AccountNumber Account,
    [property: Id(1)] Zip Zip,
    [property: Id(2)] string Address,
    [property: Id(3)] Language Language,
    [property: Id(4)] Money? LastBillTotal = null,
    [property: Id(5)] string? Pin = null);

/// <summary>Step 1 of whoever follows an invitation.</summary>
/// <param name="Secret">Of the mailed link.</param>
/// <param name="Zip">Where the Customer Center invites.</param>
/// <param name="Address">The network address the try came from; tries are limited by it.</param>
[GenerateSerializer, Immutable, Alias("invited-sign-up-start")]
public sealed record InvitedSignUpStart(
    [property: Id(0)] AccountNumber Account,
    [property: Id(1)] string Secret,
    [property: Id(2)] Zip? Zip,
    [property: Id(3)] string Address,
    [property: Id(4)] Language Language);
