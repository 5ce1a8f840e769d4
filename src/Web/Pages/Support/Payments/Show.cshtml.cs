using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Payments;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.Payments;

/// <summary>One payment with what became of its money, and the form that gives money back; 404 where it does not pay the account.</summary>
internal sealed class ShowModel(SupportDesk desk, SupportPayments payments, IStringLocalizer<ShowModel> text) : SupportAccountPage(desk)
{
    [BindProperty]
    public RefundInput Input { get; set; } = new();

    public PaymentView Payment { get; private set; } = null!;

    /// <summary>Null where no money was taken.</summary>
    public AftermathView? Aftermath { get; private set; }

    /// <summary>What became of the money, or where nothing did, how the payment itself stands.</summary>
    public string State => Aftermath is { Standing: not MoneyStanding.Kept } moved ? $"{moved.Standing}" : $"{Payment.Status}";

    public bool CanRefund => Aftermath is { Standing: MoneyStanding.Kept or MoneyStanding.PartlyRefunded, UnderWay.Length: 0 };

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        await base.OnPageHandlerExecutionAsync(context, async () => await FindAsync(context) ? await next() : NotThere(context));

    public void OnGet() => Input = new() { Order = RandomId.New(20) };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (!Money.TryParse(Input.Amount, out var amount) || !amount.IsPositive) return Refuse("AmountUnreadable");
        return await payments.RefundAsync(Payment, Input.Order!, new(Account.Number, amount), Input.Reason) switch
        {
            RefundVerdict.Done or RefundVerdict.UnderWay => this.SeeOther(SupportPaths.Payment(Account.Id, Payment.Id)),
            RefundVerdict.NeedsApproval => this.SeeOther(SupportPaths.Asked),
            var verdict => Refuse($"Refund{verdict}")
        };
    }

    private async Task<bool> FindAsync(PageHandlerExecutingContext context)
    {
        if (await payments.FindAsync(Account, context.RouteData.Values["payment"] as string ?? "") is not { } payment) return false;
        (Payment, Aftermath) = (payment, await payments.AftermathAsync(payment));
        return true;
    }

    private PageHandlerExecutedContext NotThere(PageHandlerExecutingContext context)
    {
        context.Result = NotFound();
        return new(PageContext, context.Filters, context.HandlerMethod, context.HandlerInstance);
    }

    private PageResult Refuse(string key)
    {
        ModelState.AddModelError("Input.Amount", text[key]);
        return Page();
    }

    public sealed class RefundInput : ReasonInput
    {
        /// <summary>Made when the form was shown: a double click and a reload are the same refund.</summary>
        [Required, StringLength(40)]
        public string? Order { get; set; }

        [Required(ErrorMessage = "AmountMissing")]
        public string? Amount { get; set; }
    }
}
