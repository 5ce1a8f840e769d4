using System.Text.Json.Serialization;
using CalWater.Grains.Identity;
using CalWater.Identity.SignUps;

namespace CalWater.Identity.Recoveries;

/// <summary>A recovery as it is kept, and what it decides.</summary>
public sealed record Recovery
{
    /// <summary>How long the traces of a recovery are kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public DateTimeOffset StartedAt { get; init; }
    public Language Language { get; init; }

    /// <summary>The address whose password is forgotten, whether a login has it or not.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The account whose e-mail address is forgotten, once its ZIP code matched.</summary>
    public AccountNumber? Account { get; init; }

    /// <summary>The user name of the portal before this one, as typed.</summary>
    public string? UserName { get; init; }

    /// <summary>Whether what to mail is still to be found out.</summary>
    public bool OwesMail { get; init; }
    public int MailsSent { get; init; }

    /// <summary>The login that the link was mailed to.</summary>
    public LoginId? Login { get; init; }
    public RecoveryProof? Proof { get; init; }
    public ChosenPassword? Chosen { get; init; }

    [JsonIgnore]
    public bool IsStarted => StartedAt != default;

    /// <summary>A password was chosen and the login was not told yet.</summary>
    [JsonIgnore]
    public bool IsFinishing => Chosen is { End: null };

    public static Recovery OfPassword(RecoveryStart start, DateTimeOffset now) =>
        new() { StartedAt = now, Language = start.Language, Email = start.Email, OwesMail = true };

    /// <param name="account">Null when account and ZIP code do not match: then nothing will be mailed.</param>
    public static Recovery OfEmail(EmailReminder reminder, AccountNumber? account, DateTimeOffset now) =>
        new() { StartedAt = now, Language = reminder.Language, Account = account, OwesMail = true };

    public static Recovery OfUserName(UserNameReminder reminder, DateTimeOffset now) =>
        new() { StartedAt = now, Language = reminder.Language, UserName = reminder.UserName, OwesMail = true };

    /// <summary>A new link and code for the login; those mailed before stop working.</summary>
    public Recovery Mail(LoginId login, MailedSecrets mailed, DateTimeOffset now) =>
        this with { Login = login, MailsSent = MailsSent + 1, Proof = RecoveryProof.Of(mailed, now) };

    public Recovery Mailed() => this with { OwesMail = false };

    /// <summary>Holds a typed code against the mailed one: the right one is taken once, a wrong one is counted.</summary>
    /// <param name="ticket">What the right code is exchanged for.</param>
    public (Recovery Next, TakenCode Taken) TakeCode(string code, string ticket, DateTimeOffset now)
    {
        if (Proof?.TakesCodes(now) is not true || Chosen is not null) return (this, new(null, 0));
        if (Proof.IsCode(code)) return (this with { Proof = Proof with { TicketHash = Secret.Hash(ticket) } }, new(ticket, 0));
        var wrong = Proof.WrongCode();
        return (this with { Proof = wrong }, new(null, wrong.TriesLeft));
    }

    public RecoveryVerdict Try(string secret, DateTimeOffset now) =>
        Proof?.IsSecret(secret) is not true ? RecoveryVerdict.Expired
        : Chosen is not null ? RecoveryVerdict.Used
        : Proof.IsOver(now) ? RecoveryVerdict.Expired
        : RecoveryVerdict.Good;

    public Recovery Choose(string passwordHash) => this with { Chosen = new(passwordHash, End: null) };

    /// <summary>The end; the hash is wiped.</summary>
    public Recovery Finish(RecoveryVerdict end) => this with { Chosen = new(null, end) };

    public bool IsOver(DateTimeOffset now) => !IsFinishing && now >= StartedAt + KeptFor;
}

/// <summary>The password that was chosen, until the login has it.</summary>
/// <param name="End">What the login said; null while it was not asked.</param>
public sealed record ChosenPassword(string? PasswordHash, RecoveryVerdict? End);
