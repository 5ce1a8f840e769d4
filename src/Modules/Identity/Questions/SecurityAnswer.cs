using System.Globalization;
using System.Text;

namespace CalWater.Identity.Questions;

/// <summary>The form in which answers are compared: people write the same thing differently a year later.</summary>
public static class SecurityAnswer
{
    /// <summary>How many questions a login has.</summary>
    public const int Questions = 3;

    public const int LongestTyped = 200;

    private const int FewestLetters = 3;

    /// <summary>Without accents, case, and spaces but single ones between words.</summary>
    public static string Fold(string answer)
    {
        var letters = ValidText(answer).Normalize(NormalizationForm.FormKD).ToLowerInvariant()
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        var words = string.Concat(letters).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Why an answer cannot be used; null when it can.</summary>
    /// <param name="answer">As typed.</param>
    /// <param name="questionText">The question in the customer's words.</param>
    /// <param name="known">What others can know or read: e-mail address, account number, the other answers.</param>
    public static AnswerFault? Check(string answer, string questionText, params IReadOnlyList<string> known)
    {
        var folded = Fold(answer);
        if (folded.Count(char.IsLetterOrDigit) < FewestLetters) return AnswerFault.TooShort;
        if (Words(questionText).Contains(folded)) return AnswerFault.InTheQuestion;
        return known.Any(other => Fold(other) == folded) ? AnswerFault.Known : null;
    }

    private static IEnumerable<string> Words(string question) =>
        Fold(question).Split(' ').Select(word => string.Concat(word.Where(char.IsLetterOrDigit)));

    private static string ValidText(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

/// <summary>Why a security answer cannot be used.</summary>
public enum AnswerFault
{
    /// <summary>Under three letters and digits.</summary>
    TooShort,

    /// <summary>A word of the question itself.</summary>
    InTheQuestion,

    /// <summary>The e-mail address, the account number, or the answer to another of the questions.</summary>
    Known,

    /// <summary>The password.</summary>
    IsThePassword,

    /// <summary>The question was chosen twice.</summary>
    QuestionChosenTwice
}
