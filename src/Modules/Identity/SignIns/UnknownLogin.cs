using System.Security.Cryptography;
using System.Text;

namespace CalWater.Identity.SignIns;

/// <summary>
/// Where tries with an unknown e-mail address are counted: one of a fixed number of logins that nobody has, so that
/// they read and write what a known address would and yet are never more than these.
/// </summary>
internal static class UnknownLogin
{
    private const int Places = 1024;

    public static LoginId For(EmailAddress email)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(email.ToString()));
        return new($"unknown-{BitConverter.ToUInt16(hash) % Places}");
    }
}
