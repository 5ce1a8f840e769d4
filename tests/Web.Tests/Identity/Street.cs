using CalWater.Database;
using CalWater.Testing;
using CalWater.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Identity;

/// <summary>A portal with one more street, whose people have not signed up yet; a newcomer's whole way in.</summary>
public sealed class Street : IAsyncLifetime
{
    public const string Zip = "94070";
    public const string Password = "Blue-Heron-42";
    private const string Center = "insert into accounts_customer_centers (id, name, phone, address) values ('ZC', 'Zinnia Center', '650-555-0199', '1 Zinnia Ct')";
    private readonly ForwardClock clock = new();
    private int houses;

    public TestPortal Portal { get; } = new();

    public async Task InitializeAsync()
    {
        Portal.Settings.Add("Limits:RecoveriesPerAddress=1000");
        Portal.Clock = clock;
        Portal.Prepare = database => ExecuteAsync(database, Center);
        await Portal.InitializeAsync();
    }

    public async Task DisposeAsync() => await Portal.DisposeAsync();

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Time goes by for everybody in the street.</summary>
    public void Wait(TimeSpan time) => clock.Advance(time);

    /// <summary>The account number of a house where nobody is signed up.</summary>
    public async Task<string> NewHouseAsync(string group = "null")
    {
        var number = $"99900{Interlocked.Increment(ref houses):00000}";
        await ExecuteAsync($"""
            insert into accounts_service_accounts
                (number, id, status, customer_name, service_address, city, zip, center_id, class, district, meter_size, cap, link_group)
            values ('{number}', '{RandomId.New(16)}', 'Active', 'Ana Reyes', '{houses} Zinnia Ct', 'San Carlos', '{Zip}', 'ZC',
                'Residential', 'Bay Area Region', '5/8x3/4', false, {group})
            """);
        return number;
    }

    /// <summary>All steps up to the one that waits for the e-mailed code.</summary>
    public static async Task<Page> SignUpAsync(Visitor visitor, string account, string email)
    {
        var page = await (await visitor.GoToAsync("/sign-up")).Fill("Account number", account).Fill("ZIP code", Zip).PressAsync("Continue");
        return await GoOnAsync(page, email);
    }

    /// <summary>The steps after the account's, up to the one that waits for the e-mailed code.</summary>
    public static async Task<Page> GoOnAsync(Page page, string email)
    {
        page = await page.Fill("E-mail", email).Fill("Password", Password).PressAsync("Continue");
        return await page.Fill("Question 1", "FirstPet").Fill("Answer 1", "Señor Bigotes").Fill("Question 2", "FirstCar")
            .Fill("Answer 2", "Yellow Beetle").Fill("Question 3", "ParentsMet").Fill("Answer 3", "Fresno").PressAsync("Continue");
    }

    /// <summary>Signed up and confirmed; the page says so.</summary>
    public async Task<Page> EnrolAsync(Visitor visitor, string account, string email)
    {
        var page = await SignUpAsync(visitor, account, email);
        return await page.Fill("Code", (await MailAsync(email)).Code).PressAsync("Confirm");
    }

    /// <summary>Signs in with the right password; leads to the question or in.</summary>
    public static async Task<Page> SignInAsync(Visitor visitor, string email, string password = Password) =>
        await (await visitor.GoToAsync("/sign-in")).Fill("E-mail", email).Fill("Password", password).PressAsync("Sign in");

    /// <summary>What the newest confirmation to the address holds.</summary>
    public async Task<(string Code, string Path)> MailAsync(string email)
    {
        var text = (await Portal.MailToAsync(email, "Confirm your e-mail")).Text;
        var path = text[text.IndexOf("/confirm/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
        var code = text.Split('\n').Select(line => line.Trim()).First(line => line.Length == 6 && line.All(char.IsAsciiDigit));
        return (code, path);
    }

    internal Task ExecuteAsync(string sql) => ExecuteAsync(Portal.Services.GetRequiredService<PortalDatabase>(), sql);

    private static async Task ExecuteAsync(PortalDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
