using System.CommandLine;
using CalWater.Identity.Staff;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>staff add|list|remove</c>: who may sign in to the support console. Works beside a running portal and without one.</summary>
internal static class StaffCommand
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "The member's e-mail address" };
    private static readonly Option<string> Role = new("--role") { Description = "csr or supervisor", Required = true };

    public static Command Create()
    {
        Role.AcceptOnlyFromAmong("csr", "supervisor");
        return new("staff", "The people who may sign in to the support console.")
        {
            Verb("add", "Invites a member by e-mail; again sends a new invitation and sets the role.", AddAsync, Email, Role),
            Verb("list", "Lists all members.", ListAsync),
            Verb("remove", "Ends a membership; it holds from the next request on.", RemoveAsync, Email)
        };
    }

    private static Command Verb(string name, string description, Func<ParseResult, StaffDesk, CancellationToken, Task<int>> run, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var argument in symbols.OfType<Argument>()) command.Add(argument);
        foreach (var option in symbols.OfType<Option>()) command.Add(option);
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(async () =>
        {
            await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
            return await run(parsed, new(portal.Services.GetRequiredService<IStaffDirectory>(), portal.Services.GetRequiredService<StaffOffice>()), cancellation);
        }));
        return command;
    }

    private static async Task<int> AddAsync(ParseResult parsed, StaffDesk desk, CancellationToken cancellation)
    {
        if (!EmailAddress.TryParse(parsed.GetValue(Email), out var email)) return await NoAddressAsync(parsed);
        var role = Enum.Parse<StaffRole>(parsed.GetValue(Role)!, ignoreCase: true);
        await desk.Office.InviteAsync(email, role, Actors.Operator, cancellation);
        Console.WriteLine($"{email} is invited as {Name(role)}. The link in the mail works for {StaffInvitation.ValidFor.TotalHours} hours; a running portal sends it within seconds.");
        return CommandLine.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, StaffDesk desk, CancellationToken cancellation)
    {
        foreach (var member in await desk.Directory.AllAsync(cancellation))
            Console.WriteLine($"{member.Email,-40} {Name(member.Role),-10} {Standing(member)}");
        return CommandLine.Done;
    }

    private static async Task<int> RemoveAsync(ParseResult parsed, StaffDesk desk, CancellationToken cancellation)
    {
        if (!EmailAddress.TryParse(parsed.GetValue(Email), out var email)) return await NoAddressAsync(parsed);
        if (await desk.Directory.FindAsync(email, cancellation) is not { } member || !await desk.Directory.RemoveAsync(member.Id, Actors.Operator, "", cancellation))
            return await CommandLine.RefuseAsync($"{email} is no member of staff.");
        Console.WriteLine($"{email} is no longer a member of staff. A running portal forgets their password within a minute, otherwise the next start does.");
        return CommandLine.Done;
    }

    private static Task<int> NoAddressAsync(ParseResult parsed) =>
        CommandLine.UsageAsync($"'{parsed.GetValue(Email)}' is not an e-mail address.");

    private static string Name(StaffRole role) => role.ToString().ToLowerInvariant();

    private static string Standing(StaffMember member) =>
        member.EnrolledAt is { } at ? $"set up {at:u}" : $"invited {member.Invitation.SentAt:u}";

    private sealed record StaffDesk(IStaffDirectory Directory, StaffOffice Office);
}
