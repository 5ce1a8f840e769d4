namespace CalWater.Notices.Letters;

/// <summary>The words of the letter that brings a PIN to an account's mailing address; the billing office prints it.</summary>
public static class PinLetter
{
    /// <param name="language">Of the account.</param>
    /// <param name="pin">As people type it.</param>
    /// <param name="page">Where it is typed.</param>
    /// <param name="until">The last day on which it works.</param>
    public static string Write(Language language, string pin, Uri page, DateOnly until)
    {
        var words = new LetterWords(language);
        return words["Pin_Body", pin, page, words.Date(until)];
    }
}
