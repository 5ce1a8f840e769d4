using CalWater.Grains.Identity;
using CalWater.Identity.Recoveries;
using CalWater.Notices.Contents;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>Somebody who cannot sign in any more and asks for help, step by step.</summary>
internal sealed class Forgetful(IdentityHost host, string email = "ana@example.com")
{
    public const string NewPassword = "Green-Otter-57";

    public RecoveryId Id { get; } = RecoveryId.New();

    public IRecoveryGrain Recovery => host.Grains.Recovery(Id);

    /// <summary>What was mailed for this recovery, newest last.</summary>
    public IReadOnlyList<RecoverPassword> Mails => [.. host.Postbox.Of<RecoverPassword>().Where(mail => mail.Path.Contains(Id.Value, StringComparison.Ordinal))];

    public RecoverPassword Mail => Mails[^1];

    public RecoveryLink Link => RecoveryLink.TryParse(Mail.Path["/recover/".Length..], out var link) ? link : throw new InvalidOperationException("The mailed link cannot be read.");

    public Task<bool> StartAsync(string address = "192.0.2.7") =>
        Recovery.Start(new(EmailAddress.Parse(email), address, Language.English));

    public Task<bool> AskForEmailAsync(AccountNumber account, string zip = "94070", string address = "192.0.2.7") =>
        Recovery.RemindOfEmail(new(account, Zip.Parse(zip), address, Language.English));

    /// <summary>Asked, and the mail is there.</summary>
    public async Task<Forgetful> AwaitMailAsync()
    {
        Assert.True(await StartAsync());
        await Eventually.TrueAsync(() => Task.FromResult(Mails.Count == 1));
        return this;
    }

    public Task<PasswordChosen> ChooseAsync(string password = NewPassword) => host.Get<RecoveryDesk>().ChooseAsync(Link, password);
}
