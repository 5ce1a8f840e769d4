using System.Text.RegularExpressions;
using CalWater.Exchange.Demo;

namespace CalWater.Testing;

/// <summary>What a customer does before a test's own story begins, through the same pages.</summary>
public static partial class Journeys
{
    public const string Password = "Agua-clara-77";
    private const string Answer = "blue heron";

    /// <summary>Signs a member of the cast up with the e-mail address and in, on a computer that is recognised from then on.</summary>
    /// <returns>The page after signing in: the account, or the summary of several.</returns>
    public static async Task<Page> SignUpAndInAsync(this TestPortal portal, Visitor visitor, CastMember member, string email)
    {
        await visitor.SignUpAsync(member, email, () => portal.CodeForAsync(email));
        return await visitor.SignInAsync(email);
    }

    /// <summary>Signs up, with the code from the e-mail.</summary>
    public static async Task<Page> SignUpAsync(this Visitor visitor, CastMember member, string email, Func<Task<string>> code)
    {
        var page = await visitor.GoToAsync("/sign-up");
        page = await page.Fill("Account number", member.Account.ToString()).Fill("ZIP code", member.Zip.ToString()).PressAsync("Continue");
        page = await page.Fill("E-mail", email).Fill("Password", Password).PressAsync("Continue");
        foreach (var number in Enumerable.Range(1, 3)) page.Choose($"Question {number}", number).Fill($"Answer {number}", $"{Answer} {number}");
        page = await page.PressAsync("Continue");
        return await page.Fill("Code", await code()).PressAsync("Confirm");
    }

    /// <summary>Signs in, answers the question if it is asked, and ticks the box that stops it.</summary>
    public static async Task<Page> SignInAsync(this Visitor visitor, string email)
    {
        var page = await visitor.GoToAsync("/sign-in");
        page = await page.Fill("E-mail", email).Fill("Password", Password).PressAsync("Sign in");
        return page.Path == "/sign-in/question" ? await page.AnswerAsync(remember: true) : page;
    }

    /// <summary>Answers the question, whichever of the three it is.</summary>
    public static async Task<Page> AnswerAsync(this Page page, bool remember)
    {
        for (var number = 1; number <= 3 && page.Path == "/sign-in/question"; number++)
        {
            if (remember) page.Tick("Do not ask security questions on this computer");
            page = await page.FillNamed("Input.Answer", $"{Answer} {number}").PressAsync("Continue");
        }
        return page;
    }

    /// <summary>The newest confirmation code sent to the address.</summary>
    public static async Task<string> CodeForAsync(this TestPortal portal, string email) =>
        CodeIn((await portal.MailToAsync(email, "Confirm")).Text);

    /// <summary>The newest confirmation code in the mail folder of development, read as a page.</summary>
    public static async Task<string> CodeOnPageAsync(this Visitor visitor)
    {
        const string subject = "Confirm your e-mail address";
        var list = await Eventually.GetAsync(() => visitor.GoToAsync("/dev/mail"), page => page.HasLink(subject));
        return CodeIn((await list.FollowAsync(subject)).Document.QuerySelector("pre")!.TextContent);
    }

    /// <summary>The six digits in the text of an e-mail.</summary>
    public static string CodeIn(string text) => Code().Match(text).Value;

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();
}
