using System.Text;

namespace CalWater.Identity.Passwords;

internal static class PasswordText
{
    /// <summary>
    /// Composed form, so that two keyboards that write an accent differently write one password; what is not valid
    /// Unicode becomes replacement characters, as it would in UTF-8.
    /// </summary>
    public static string Normalise(string password) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(password)).Normalize(NormalizationForm.FormC);
}
