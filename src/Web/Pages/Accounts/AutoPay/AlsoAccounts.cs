using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Web.Pages.Accounts.AutoPay;

/// <summary>The login's other accounts, some of which get the same terms; what is chosen stays chosen while a long list is searched.</summary>
internal sealed class AlsoAccounts(IReadOnlyList<ServiceAccount> others, SetUpModel.TermsInput input)
{
    private const int FewAccounts = 10;

    public IReadOnlyList<ServiceAccount> All => others;

    public bool CanBeSearched => others.Count > FewAccounts;

    public bool IsOpen => input.Also.Count > 0 || input.Words is not null;

    public IReadOnlyList<ServiceAccount> Found { get; } = [.. others.Where(each => AccountWords.Match(input.Words?.Trim() ?? "", each))];

    /// <summary>Chosen, and not found by the search: they go along unseen.</summary>
    public IEnumerable<ServiceAccount> Carried => others.Except(Found).Where(IsChosen);

    public IEnumerable<ServiceAccount> Chosen => input.Everywhere ? others : others.Where(IsChosen);

    public bool IsChosen(ServiceAccount account) => input.Also.Contains(account.Id.Value);
}
