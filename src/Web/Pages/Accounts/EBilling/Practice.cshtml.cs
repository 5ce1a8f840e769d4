using CalWater.Billing.Pdf;
using CalWater.Web.BillFiles;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.EBilling;

/// <summary>The practice PDF, read in the browser: whoever types its code can open bills.</summary>
internal sealed class PracticeModel(PracticeCode code, IPracticePdf pdf, BillFacts facts, TimeProvider clock) : AccountPageModel
{
    public IActionResult OnGet()
    {
        var file = new MemoryStream();
        pdf.Render(facts.Of(Account).UtilityName, code.Of(Account.Id), clock.PacificToday(), PageLanguage.Current, file);
        file.Position = 0;
        return File(file, "application/pdf");
    }
}
