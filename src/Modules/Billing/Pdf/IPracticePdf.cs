namespace CalWater.Billing.Pdf;

/// <summary>
/// Renders one page as bills are rendered, with a code on it: whoever types the code has shown that they can open bills
/// (E-SIGN, 15 U.S.C. 7001(c)(1)(C)(ii)).
/// </summary>
public interface IPracticePdf
{
    /// <summary>Writes the page to the output, which stays open.</summary>
    /// <param name="utility">The utility's name.</param>
    /// <param name="code">What is to be typed.</param>
    /// <param name="day">The business day on which it is shown.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="output">Where it goes.</param>
    void Render(string utility, string code, DateOnly day, Language language, Stream output);
}
