using CalWater.Sandbox.Objects;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Checkout;

/// <summary>The Checkout form as it was typed. Field names are also the names in the page.</summary>
internal sealed record PaymentForm
{
    public string Email { get; init; } = "";
    public string CardNumber { get; init; } = "";
    public string Expiration { get; init; } = "";
    public string Cvc { get; init; } = "";
    public string Name { get; init; } = "";
    public string Zip { get; init; } = "";

    public string RoutingNumber { get; init; } = "";
    public string AccountNumber { get; init; } = "";
    public string Holder { get; init; } = "";

    /// <summary>With what: <c>card</c>, or <c>us_bank_account</c>.</summary>
    public string Method { get; init; } = "card";

    public bool IsByBank => Method == PaymentMethod.BankAccount;

    /// <summary>Random, made when the page was shown: a second press of the button carries the same one.</summary>
    public string Attempt { get; init; } = "";

    public static PaymentForm Read(IFormCollection form) => new()
    {
        Email = Typed(form, "email"),
        CardNumber = Typed(form, "card_number"),
        Expiration = Typed(form, "expiration"),
        Cvc = Typed(form, "cvc"),
        Name = Typed(form, "name"),
        Zip = Typed(form, "zip"),
        RoutingNumber = Typed(form, "routing_number"),
        AccountNumber = Typed(form, "account_number"),
        Holder = Typed(form, "holder"),
        Method = Typed(form, "method"),
        Attempt = Typed(form, "attempt"),
    };

    private static string Typed(IFormCollection form, string field) => form[field].ToString().Trim();
}
