using System.ComponentModel.DataAnnotations;

namespace CalWater.Notices;

/// <summary>Where e-mail goes: section <c>Mail</c>. Either a folder (development) or an SMTP server.</summary>
public sealed class MailOptions : IValidatableObject
{
    [Required(ErrorMessage = "Mail:From is empty: give the address that mails come from, such as no-reply@example.com.")]
    [EmailAddress(ErrorMessage = "Mail:From is no e-mail address: give the one that mails come from, such as no-reply@example.com.")]
    public string From { get; set; } = "no-reply@calwater.example";

    [Required(ErrorMessage = "Mail:FromName is empty: give the name that mails come from.")]
    public string FromName { get; set; } = "CalWater";

    /// <summary>The folder that receives one file for each e-mail.</summary>
    public string? Folder { get; set; }

    public SmtpOptions? Smtp { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Folder is null && Smtp is null)
            yield return new("Mail: set either Mail:Folder (a folder that receives the e-mails) or Mail:Smtp:Host.");
        if (Smtp is { Host.Length: 0 }) yield return new("Mail:Smtp:Host is empty: name the mail server.");
        if (Smtp is { Port: < 1 or > 65535 }) yield return new($"Mail:Smtp:Port is {Smtp.Port}: use 1 to 65535, usually 587.");
    }
}

/// <summary>The mail server.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;
    public string? User { get; set; }
    public string? Password { get; set; }
    public bool Tls { get; set; } = true;
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
