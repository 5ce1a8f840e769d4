using System.Text.RegularExpressions;
using CalWater.Notices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Dev;

/// <summary>The e-mails that development writes to a folder. Outside Development, or with a mail server, the page is not there.</summary>
public sealed partial class MailModel(IServiceProvider services, IHostEnvironment environment) : PageModel
{
    public IReadOnlyList<DeliveredMail> Mails { get; private set; } = [];
    public DeliveredMail? Chosen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken cancellation)
    {
        if (!environment.IsDevelopment() || services.GetService<IMailFolder>() is not { } folder) return NotFound();
        Mails = await folder.ListAsync(cancellation);
        Chosen = Mails.FirstOrDefault(mail => mail.Id == id);
        return id is null || Chosen is not null ? Page() : NotFound();
    }

    /// <summary>The text of a mail, cut where links begin and end.</summary>
    public IEnumerable<TextPart> TextWithLinks(DeliveredMail mail) =>
        Link().Split(mail.Text).Select(part => new TextPart(part, part.StartsWith("http", StringComparison.Ordinal)));

    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex Link();
}

public sealed record TextPart(string Text, bool IsLink);
