using System.ComponentModel.DataAnnotations;
using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using CalWater.Web.Pages.Accounts.EBilling;
using CalWater.Web.Pages.Profile;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.AutoPay;

/// <summary>Sets Auto Pay up or changes it, for this account, some, or all of the login's: with what, when, up to how much, until when.</summary>
[TypeFilter<FreshSignInFilter>]
internal sealed class SetUpModel(AutoPayDesk desk, IStringLocalizer<SetUpModel> text, TimeProvider clock) : AccountPageModel
{
    [BindProperty]
    public TermsInput Input { get; set; } = new();

    public SavedMethods Methods { get; private set; } = null!;

    /// <summary>The login's other accounts that can have Auto Pay.</summary>
    internal AlsoAccounts Also { get; private set; } = null!;

    public bool IsChange { get; private set; }

    public async Task OnGetAsync()
    {
        var known = await ShowAsync();
        Input = TermsInput.Of(known?.Terms, Methods.For(Account.Number)?.Id);
        Also = new(Also.All, Input);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        if (Input.IsSearch || Terms() is not { } terms) return Page();
        // This account always, so that it says itself what keeps it from having Auto Pay.
        return await desk.SetUpAsync([Account, .. Also.Chosen], terms, RequestOrigin.Of(HttpContext)) switch
        {
            AutoPayVerdict.Started => this.SeeOther(Account.Path($"/auto-pay?notice={AutoPayPageNotice.Started}")),
            AutoPayVerdict.Changed => this.SeeOther(Account.Path($"/auto-pay?notice={AutoPayPageNotice.Changed}")),
            AutoPayVerdict.MethodIsGone => Refuse("Input.Method", "MethodGone"),
            // Closed, or given away, since the page was shown.
            _ => this.SeeOther(Account.Path("/auto-pay"))
        };
    }

    private async Task<AutoPayEnrolment?> ShowAsync()
    {
        Methods = await desk.MethodsAsync();
        Also = new([.. (await desk.OpenAccountsAsync()).Where(each => each.Id != Account.Id)], Input);
        var known = (await desk.FindAsync(Account)).Enrolment;
        IsChange = known is not null;
        return known;
    }

    /// <summary>What was chosen; null where something of it cannot be, and every fault is noted.</summary>
    private AutoPayTerms? Terms()
    {
        Money limit = default;
        if (Methods.Find(Input.Method) is not { } method) ModelState.AddModelError("Input.Method", text["MethodMissing"]);
        else if (method.HasExpired(clock.PacificToday())) ModelState.AddModelError("Input.Method", text["MethodExpired"]);
        if (!string.IsNullOrWhiteSpace(Input.Limit) && (!Money.TryParse(Input.Limit, out limit) || !limit.IsPositive)) ModelState.AddModelError("Input.Limit", text["LimitUnreadable"]);
        if (Input.EndsOn <= clock.PacificToday()) ModelState.AddModelError("Input.EndsOn", text["EndIsPast"]);
        if (!Input.Agree) ModelState.AddModelError("Input.Agree", text["AgreeMissing"]);
        return ModelState.IsValid ? new(Methods.Customer!, Methods.Find(Input.Method)!, Input.DaysBefore, limit.IsPositive ? limit : null, Input.EndsOn) : null;
    }

    private PageResult Refuse(string field, string key)
    {
        ModelState.AddModelError(field, text[key]);
        return Page();
    }

    public sealed class TermsInput
    {
        public string? Method { get; set; }

        [Range(0, AutoPayTimings.MostDaysBefore, ErrorMessage = "ValueNotUnderstood")]
        public int DaysBefore { get; set; }

        public string? Limit { get; set; }

        public DateOnly? EndsOn { get; set; }

        /// <summary>For every account of the login that can have it.</summary>
        public bool Everywhere { get; set; }

        /// <summary>Other accounts of the login to which it goes too.</summary>
        public List<string> Also { get; set; } = [];

        /// <summary>What the others are searched for.</summary>
        public string? Words { get; set; }

        /// <summary>What the pressed button does: <c>search</c>, <c>enter</c> for the key, or nothing but what the form is for.</summary>
        public string? Go { get; set; }

        /// <summary>The Enter key searches only while there is something to search for.</summary>
        public bool IsSearch => Go == "search" || Go == "enter" && !string.IsNullOrWhiteSpace(Words);

        public bool Agree { get; set; }

        internal static TermsInput Of(AutoPayTerms? terms, string? method) => new()
        {
            Method = terms?.Method.Id ?? method,
            DaysBefore = terms?.DaysBefore ?? 0,
            Limit = terms?.Limit?.ToPlainString(),
            EndsOn = terms?.EndsOn
        };
    }
}
