using CalWater.Web.Pages.Support.Accounts;

namespace CalWater.Web.Pages.Support.Search;

/// <summary>Finds a customer.</summary>
internal sealed class IndexModel(CustomerSearch search, SupportRecord record) : SearchPageModel(record)
{
    /// <summary>Null before something was looked for.</summary>
    public FoundCustomers? Found { get; private set; }

    protected override async Task FindAsync(string text, CancellationToken cancellation) => Found = await search.FindAsync(text, cancellation);
}
