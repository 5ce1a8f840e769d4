using CalWater.Grains.Identity;
using CalWater.Web.Pages.Accounts.Contacts;
using CalWater.Web.Pages.Support.Exchange;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CalWater.Web.Pages.Support.Contacts;

/// <summary>The names of all accounts of a sign-in in one form (F16), so that a company knows which account each bill is for; 404 where nobody has signed up.</summary>
internal sealed class AllNamesModel(SupportDesk desk, NamesOffice office) : SupportAccountPage(desk)
{
    private LoginProfile? owner;

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The accounts of this page.</summary>
    public IReadOnlyList<AccountWithNames> Accounts { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            owner = await office.OwnerAsync(Account);
            if (owner is not null) await ShowAsync(owner);
            return await next();
        });

    public IActionResult OnGet()
    {
        if (owner is null) return NotFound();
        ModelState.Clear();
        Rows = [.. Accounts.Select(Row.Of)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (owner is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        await office.NameAsync(owner, [.. Rows.Select(row => row.ChangeIn(Accounts)).OfType<AccountWithNames>()], Input.Reason);
        return Done();
    }

    private async Task ShowAsync(LoginProfile login)
    {
        var all = await office.AccountsAsync(login);
        Paging = new(IsGuided ? SupportPaths.Guided(SupportPaths.AllNames(Account.Id)) : SupportPaths.AllNames(Account.Id), P, all.Count);
        Accounts = [.. all.Skip(Paging.Skip(Paging.Page)).Take(Paging.Size)];
    }

    /// <summary>The names of one account as typed.</summary>
    public sealed class Row
    {
        /// <summary>The opaque id of the account.</summary>
        public string Id { get; set; } = "";

        public NamesInput Names { get; set; } = new();

        public static Row Of(AccountWithNames each) => new() { Id = each.Account.Id.Value, Names = NamesInput.Of(each.Names) };

        /// <summary>What is to be changed; null where nothing is. The nickname is the owner's own.</summary>
        public AccountWithNames? ChangeIn(IReadOnlyList<AccountWithNames> accounts) =>
            accounts.FirstOrDefault(each => each.Account.Id.Value == Id) is not { } known ? null
            : known with { Names = Names.ToNames() with { Nickname = known.Names.Nickname } } is var named && named.Names != known.Names ? named : null;
    }
}
