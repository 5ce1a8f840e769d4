using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>A way to pay that a login saved at the gateway, without its number.</summary>
/// <param name="Id">The gateway's id.</param>
/// <param name="Kind"><c>card</c> or <c>us_bank_account</c>, in Stripe's words.</param>
/// <param name="Brand">The card's brand or the bank's name, as people write it.</param>
/// <param name="Expires">The month through whose end a card is good, by its first day; null for a bank account.</param>
[GenerateSerializer, Immutable, Alias("saved-method")]
public sealed record SavedMethod(
    [property: Id(0)] string Id,
    [property: Id(1)] string Kind,
    [property: Id(2)] string Brand,
    [property: Id(3)] string Last4,
    [property: Id(4)] DateOnly? Expires)
{
    public bool IsBankAccount => Kind == "us_bank_account";

    public bool HasExpired(DateOnly today) => Expires is { } month && month.AddMonths(1) <= today;
}

/// <summary>What a login has saved.</summary>
/// <param name="Customer">Its record at the gateway; null before the first method.</param>
/// <param name="Defaults">What an account is paid with where the login chose so.</param>
/// <param name="IsStale">The gateway could not be asked just now: this is what was last known.</param>
[GenerateSerializer, Alias("saved-methods")]
public sealed record SavedMethods(
    [property: Id(0)] string? Customer,
    [property: Id(1)] ImmutableArray<SavedMethod> All,
    [property: Id(2)] ImmutableArray<PreferredMethod> Defaults,
    [property: Id(3)] bool IsStale = false)
{
    /// <summary>What the account is paid with: what was chosen for it, else the method saved first.</summary>
    public SavedMethod? For(AccountNumber account) =>
        Find(Defaults.FirstOrDefault(chosen => chosen.Account == account)?.Method) ?? All.FirstOrDefault();

    public SavedMethod? Find(string? id) => All.FirstOrDefault(method => method.Id == id);
}

[GenerateSerializer, Alias("preferred-method")]
public sealed record PreferredMethod([property: Id(0)] AccountNumber Account, [property: Id(1)] string Method);

/// <summary>A page of the gateway on which a method is to be saved.</summary>
/// <param name="Setup">Made when the form was shown: a double click is the same page.</param>
[GenerateSerializer, Alias("start-method-setup")]
public sealed record StartMethodSetup(
    [property: Id(0)] string Setup,
    [property: Id(1)] EmailAddress Email,
    [property: Id(2)] Language Language,
    [property: Id(3)] Uri ReturnUrl,
    [property: Id(4)] Uri CancelUrl);
