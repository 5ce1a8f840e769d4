using CalWater.Grains.Payments;
using CalWater.Web.Pages.Accounts;

namespace CalWater.Web.Pages.Pay;

/// <summary>The accounts that one payment is to pay, and how much of each; kept in the form from page to page of a long list.</summary>
internal sealed class Basket(IReadOnlyList<AccountSummary> payable, PayInput input)
{
    private const int PageSize = 25;

    public IReadOnlyList<AccountSummary> Payable => payable;

    /// <summary>Those that the search finds.</summary>
    public IReadOnlyList<AccountSummary> Found { get; } = [.. new AccountList(payable, new(input.Words?.Trim() ?? "", AccountSort.Address, 1)).Found];

    public int Pages => Math.Max(1, (Found.Count + PageSize - 1) / PageSize);

    public int Page => Math.Clamp(input.Page, 1, Pages);

    public IReadOnlyList<AccountSummary> Shown => [.. Found.Skip((Page - 1) * PageSize).Take(PageSize)];

    /// <summary>Chosen, and not on this page of the list: they go along unseen.</summary>
    public IEnumerable<AccountSummary> Carried => Chosen.Except(Shown);

    public IReadOnlyList<AccountSummary> Chosen { get; } = [.. payable.Where(each => input.Chosen.Contains(each.Account.Id.Value))];

    public string AmountOf(AccountSummary each) => input.Amounts.GetValueOrDefault(each.Account.Id.Value) ?? each.Balance.AmountDue.ToPlainString();

    /// <summary>The amount typed for an account; null when it is none.</summary>
    public Money? ReadAmount(AccountSummary each) => Money.TryParse(AmountOf(each), out var amount) && amount.IsPositive ? amount : null;

    public Money Total => Chosen.Sum(each => ReadAmount(each) ?? Money.Zero);

    public IEnumerable<AccountSummary> Unreadable => Chosen.Where(each => ReadAmount(each) is null);

    public IEnumerable<AccountSummary> OverPaid => Chosen.Where(each => ReadAmount(each) > each.Balance.AmountDue);

    public IEnumerable<PaymentAllocation> Allocations => Chosen.Select(each => new PaymentAllocation(each.Account.Number, ReadAmount(each)!.Value));
}

/// <summary>What the form of the basket carries.</summary>
public sealed class PayInput
{
    /// <summary>Made when the form was shown: a double click and a reload are the same payment.</summary>
    public string? Payment { get; set; }

    /// <summary>The opaque ids of the accounts to pay.</summary>
    public string[] Chosen { get; set; } = [];

    /// <summary>What was typed, by the opaque id of the account.</summary>
    public Dictionary<string, string> Amounts { get; set; } = [];

    public string? Words { get; set; }

    public int Page { get; set; } = 1;

    /// <summary>What the pressed button does: <c>pay</c>, <c>search</c>, the number of a page, or <c>enter</c> for the key.</summary>
    public string? Go { get; set; }

    /// <summary>The Enter key pays too, but never while something is searched for.</summary>
    public bool IsToPay => Go == "pay" || Go == "enter" && string.IsNullOrWhiteSpace(Words);

    /// <summary>The customer was told that it is more than is owed, and wants to.</summary>
    public bool PayMore { get; set; }

    public string? Method { get; set; }

    public bool Save { get; set; }
}
