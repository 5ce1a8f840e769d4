namespace CalWater.Sandbox.Tests.Support;

internal static class Cards
{
    public static Fields Visa => Number("4242 4242 4242 4242");

    public static Fields Bank(string account) => new()
    {
        ["method"] = "us_bank_account",
        ["routing_number"] = "110000000",
        ["account_number"] = account,
        ["holder"] = "Maria Lopez",
    };

    public static Fields Number(string number) => new()
    {
        ["card_number"] = number,
        ["expiration"] = "12 / 30",
        ["cvc"] = "123",
        ["name"] = "Maria Lopez",
        ["zip"] = "95112",
    };
}
