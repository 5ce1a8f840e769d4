using System.ComponentModel.DataAnnotations;
using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Pages.Payments;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Payments;

/// <summary>Pays what is due on one account, or another amount, by card on the gateway's own page.</summary>
[OpensToViewers("pay")]
[OpensTo(AccountRight.ReadAndPay)]
internal sealed class PayModel(PaymentDesk desk, IAccountBalances balances, IStringLocalizer<PayModel> text) : AccountPageModel
{
    [BindProperty]
    public PayInput Input { get; set; } = new();

    public AccountBalance Balance { get; private set; } = null!;

    /// <summary>What the login saved; nobody else sees it.</summary>
    public SavedMethods Methods { get; private set; } = null!;

    /// <summary>The amount that is more than is owed, once the customer has to be asked.</summary>
    public Money? Overpayment { get; private set; }

    public async Task OnGetAsync()
    {
        await ShowAsync();
        Input = new() { Payment = PaymentId.New().Value, Amount = Balance.AmountDue.IsPositive ? Balance.AmountDue.ToPlainString() : null, Method = Methods.For(Account.Number)?.Id ?? "" };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        if (!ModelState.IsValid) return Page();
        if (!Money.TryParse(Input.Amount, out var amount)) return Refuse("AmountUnreadable");
        return await desk.StartAsync(Input.Payment, [new(Account.Number, amount)], Input.Accepts(amount), Input.With) switch
        {
            PaymentUnderway started => this.SeeOther(started.Payment.CheckoutUrl?.AbsoluteUri ?? started.Payment.Path()),
            AmountOutOfRange range => Refuse("AmountOutOfRange", range.Smallest, range.Largest),
            MoreThanDue more => Ask(amount, more.Due),
            // The account was closed since the page was shown (F19).
            _ => this.SeeOther(Account.Path("/pay"))
        };
    }

    private async Task ShowAsync() =>
        (Balance, Methods) = (await balances.FindAsync(Account.Number, HttpContext.RequestAborted), await desk.MethodsAsync());

    private PageResult Ask(Money amount, Money due)
    {
        Overpayment = amount;
        ModelState.Remove("Input.Asked");
        ModelState.Remove("Input.PayMore");
        (Input.Asked, Input.PayMore) = (amount.ToPlainString(), false);
        if (due.IsPositive) ModelState.AddModelError("Input.PayMore", text["MoreThanDue", due]);
        else ModelState.AddModelError("Input.PayMore", text["NothingOwed"]);
        return Page();
    }

    private PageResult Refuse(string key, params object[] facts)
    {
        ModelState.AddModelError("Input.Amount", text[key, facts]);
        return Page();
    }

    public sealed class PayInput
    {
        /// <summary>Made when the form was shown: a double click and a reload are the same payment.</summary>
        public string? Payment { get; set; }

        [Required(ErrorMessage = "AmountMissing")]
        public string? Amount { get; set; }

        /// <summary>The amount the customer was asked about, because it is more than is owed.</summary>
        public string? Asked { get; set; }

        public bool PayMore { get; set; }

        /// <summary>The saved method to pay with; empty for the gateway's page.</summary>
        public string? Method { get; set; }

        public bool Save { get; set; }

        internal PayingWith With => new(Method, Save);

        public bool Accepts(Money amount) => PayMore && Money.TryParse(Asked, out var asked) && asked == amount;
    }
}
