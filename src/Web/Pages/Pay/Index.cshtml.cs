using CalWater.Grains.Payments;
using CalWater.Web.Pages.Payments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Pay;

/// <summary>Pays several accounts of the login with one payment: any of them, any part of each.</summary>
internal sealed class IndexModel(PayDesk desk, IStringLocalizer<IndexModel> text) : PageModel
{
    [BindProperty]
    public PayInput Input { get; set; } = new();

    public Basket Basket { get; private set; } = null!;

    public SavedMethods Methods { get; private set; } = null!;

    /// <summary>Some of it is more than is owed, and the customer is asked.</summary>
    public bool AsksToPayMore { get; private set; }

    public async Task OnGetAsync()
    {
        await ShowAsync();
        Input = new() { Payment = PaymentId.New().Value, Chosen = [.. Basket.Payable.Where(each => each.CanPay).Select(each => each.Account.Id.Value)], Method = Methods.All.FirstOrDefault()?.Id ?? "" };
        Basket = new(Basket.Payable, Input);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (int.TryParse(Input.Go, out var page)) Input.Page = page;
        await ShowAsync();
        if (!Input.IsToPay || !CanBePaid()) return Page();
        return await desk.StartAsync(Input, Basket) switch
        {
            PaymentUnderway started => this.SeeOther(started.Payment.CheckoutUrl?.AbsoluteUri ?? started.Payment.Path()),
            AmountOutOfRange range => Refuse("", "AmountOutOfRange", range.Smallest, range.Largest),
            MoreThanDue => Ask(),
            // One of them was closed since the page was shown (F19).
            _ => this.SeeOther("/pay")
        };
    }

    private async Task ShowAsync()
    {
        Basket = new(await desk.PayableAsync(), Input);
        Methods = await desk.MethodsAsync();
    }

    private bool CanBePaid()
    {
        if (Basket.Chosen.Count == 0) ModelState.AddModelError("", text["NothingChosen"]);
        foreach (var each in Basket.Unreadable) ModelState.AddModelError($"Input.Amounts[{each.Account.Id}]", text["AmountUnreadableFor", each.Account.ServiceAddress]);
        if (ModelState.IsValid && Basket.OverPaid.Any() && !Input.PayMore) Ask();
        return ModelState.IsValid;
    }

    private PageResult Ask()
    {
        AsksToPayMore = true;
        return Refuse("Input.PayMore", "MoreThanDueOf", string.Join("; ", Basket.OverPaid.Select(each => each.Account.ServiceAddress)));
    }

    private PageResult Refuse(string field, string key, params object[] facts)
    {
        ModelState.AddModelError(field, text[key, facts]);
        return Page();
    }
}
