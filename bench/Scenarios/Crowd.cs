using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.Passwords;
using CalWater.Testing;
using Orleans;

namespace CalWater.Bench.Scenarios;

/// <summary>Many customers with one password, and the sign-in form they all send.</summary>
internal sealed class Crowd : IDisposable
{
    public const string Password = "Agua-clara-77";
    private readonly HttpClient client;
    private readonly string token;

    private Crowd(HttpClient client, string token) => (this.client, this.token) = (client, token);

    /// <summary>A portal that hashes as in Production and sends nobody away for guessing.</summary>
    public static TestPortal NewPortal() => new()
    {
        Settings = { "Identity:PasswordIterations=220000", "Limits:WrongSignInsPerAddress=1000000" }
    };

    public static string EmailOf(int customer) => $"customer{customer}@example.com";

    /// <summary>Makes the logins and opens the form.</summary>
    public static async Task<Crowd> GatherAsync(TestPortal portal, int customers)
    {
        var grains = portal.Services.GetRequiredService<IGrainFactory>();
        var hash = await portal.Services.GetRequiredService<SlowHash>().HashAsync(Password);
        for (var customer = 0; customer < customers; customer++) await EnrolAsync(grains, EmailAddress.Parse(EmailOf(customer)), hash);
        using var visitor = portal.NewVisitor();
        var form = await visitor.GoToAsync("/sign-in");
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = visitor.Cookies }) { BaseAddress = portal.Address };
        return new(http, form.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    /// <summary>303 is the way in, 200 the form once more: called wrong.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string email, string password = Password)
    {
        using var form = new FormUrlEncodedContent([new("Input.Email", email), new("Input.Password", password), new("__RequestVerificationToken", token)]);
        return await client.PostAsync("/sign-in", form);
    }

    public void Dispose() => client.Dispose();

    private static async Task EnrolAsync(IGrainFactory grains, EmailAddress email, string hash)
    {
        var login = LoginId.New();
        ImmutableArray<HashedAnswer> answers = [.. Enum.GetValues<SecurityQuestion>().Take(3).Select(question => new HashedAnswer(question, hash))];
        await grains.Email(email).Reserve(login);
        await grains.Login(login).Create(new(email, hash, answers, [], Language.English));
        await grains.Email(email).Confirm(login);
    }
}
