using CalWater.Exchange.Inbox;
using CalWater.Exchange.Uploads;
using CalWater.Web.Pages.Support.Accounts;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Pages.Support.Exchange;

/// <summary>Takes a batch from a supervisor's computer.</summary>
[TakesLargeForms]
internal sealed class UploadModel(UploadClerk clerk, IOptions<ExchangeOptions> options, IStringLocalizer<UploadModel> text) : PageModel
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>In millions of bytes, as computers show sizes of files.</summary>
    public string LargestMegabytes => (options.Value.LargestUpload / 1e6).ToString("N0");

    public void OnGet(bool tooLarge)
    {
        if (tooLarge) Refuse(new(UploadFault.TooLarge));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Files.Count == 0) ModelState.AddModelError(nameof(Files), text["FilesMissing"]);
        if (!ModelState.IsValid) return Page();
        var answer = await clerk.TakeAsync(Files, cancellation);
        if (answer is UploadAnswer.Accepted accepted) return this.SeeOther(SupportPaths.Delivery(accepted.Delivery));
        Refuse((UploadAnswer.Refused)answer);
        return Page();
    }

    private void Refuse(UploadAnswer.Refused refused) =>
        ModelState.AddModelError(nameof(Files), text[$"Upload{refused.Fault}", refused.Name ?? "", LargestMegabytes]);
}

/// <summary>Hands an upload in as the member of staff who sent it, and keeps that on record.</summary>
internal sealed class UploadClerk(UploadDesk desk, CurrentStaff me, SupportRecord record)
{
    public async Task<UploadAnswer> TakeAsync(IEnumerable<IFormFile> files, CancellationToken cancellation)
    {
        var answer = await desk.TakeAsync([.. files.Select(file => new UploadedFile(Path.GetFileName(file.FileName), file.OpenReadStream))], me.Id.Value, cancellation);
        if (answer is UploadAnswer.Accepted accepted) await record.BatchUploadedAsync(accepted.Delivery);
        return answer;
    }
}
