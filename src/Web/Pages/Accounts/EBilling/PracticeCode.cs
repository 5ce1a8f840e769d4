using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts.EBilling;

/// <summary>
/// The code in the practice PDF of an account. It stays the same all day, so that the page and the PDF may be opened again in
/// any order, and only the PDF shows it.
/// </summary>
internal sealed class PracticeCode(CurrentLogin login, TimeProvider clock)
{
    private const int Fewest = 1000, Codes = 9000;

    public string Of(AccountId account) => On(clock.PacificToday(), account);

    /// <summary>The code in what was typed, whatever stands between its digits; null when it is another. Around midnight yesterday's is right too.</summary>
    public string? In(string? typed, AccountId account)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        return digits == Of(account) || digits == On(clock.PacificToday().AddDays(-1), account) ? digits : null;
    }

    private string On(DateOnly day, AccountId account)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{login.Id} {account} {day:O}")));
        return (Fewest + BinaryPrimitives.ReadUInt32BigEndian(hash) % Codes).ToString(CultureInfo.InvariantCulture);
    }
}
