using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>A new CSR at the console, and a customer who calls.</summary>
public abstract class CsrCall(SupportOffice office) : IAsyncLifetime
{
    protected SupportOffice Office { get; } = office;

    internal Agent Dora { get; private set; } = null!;

    protected Visitor Customer { get; } = office.Portal.NewVisitor();

    /// <summary>The customer's address.</summary>
    protected string Email { get; } = $"{RandomId.New(8)}@example.com";

    public async Task InitializeAsync() => Dora = await Office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");

    public Task DisposeAsync()
    {
        Dora.Dispose();
        Customer.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The page about the member of the cast, or one below it.</summary>
    protected async Task<Page> OpenAsync(CastMember member, string below = "") => await Dora.Visitor.GoToAsync(
        $"/support/accounts/{(await Office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(member.Account))!.Id}{below}");

    /// <summary>The link in the newest mail to the customer with that subject.</summary>
    protected async Task<string> InvitationAsync(string subject)
    {
        var text = (await Office.Portal.MailToAsync(Email, subject)).Text;
        return text[text.IndexOf("/invitations/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }

    /// <summary>Chooses three questions on the page that asks for them.</summary>
    protected static Task<Page> AnswerAsync(Page page)
    {
        foreach (var number in Enumerable.Range(1, 3)) page.Choose($"Question {number}", number).Fill($"Answer {number}", $"blue heron {number}");
        return page.PressAsync("Continue");
    }
}
