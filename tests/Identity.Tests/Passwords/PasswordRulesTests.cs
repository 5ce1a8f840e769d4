using CalWater.Identity.Passwords;
using Microsoft.Extensions.Options;

namespace CalWater.Identity.Tests.Passwords;

public sealed class PasswordRulesTests
{
    private static readonly PasswordRules Faq = Rules(new());

    [Theory]
    [InlineData("Blue-Heron-42")]
    [InlineData("río Ñandú 7")]
    [InlineData("Aα文字 7🐟x")]
    [InlineData("with Spaces 1")]
    public void F7_a_password_that_keeps_every_rule_is_taken(string password) => Assert.Empty(Faq.Broken(password));

    [Fact]
    public void F7_all_broken_rules_are_named_at_once() => Assert.Equal(
        [PasswordRule.LongEnough, PasswordRule.UpperCaseLetter, PasswordRule.Digit, PasswordRule.SpecialCharacter],
        Faq.Broken("heron"));

    [Theory]
    [InlineData("BLUE-HERON-42", PasswordRule.LowerCaseLetter)]
    [InlineData("blue-heron-42", PasswordRule.UpperCaseLetter)]
    [InlineData("Blue-Heron-zz", PasswordRule.Digit)]
    [InlineData("BlueHeron42xy", PasswordRule.SpecialCharacter)]
    [InlineData("Bh-4242", PasswordRule.LongEnough)]
    public void F7_each_rule_stands_alone(string password, PasswordRule broken) => Assert.Equal([broken], Faq.Broken(password));

    [Fact]
    public void F7_characters_are_counted_as_people_see_them_up_to_128()
    {
        Assert.Contains(PasswordRule.LongEnough, Faq.Broken("Aa1🐟🐟🐟🐟"));
        Assert.Empty(Faq.Broken("Blue-Heron-42" + new string('é', 115)));
        Assert.Equal([PasswordRule.NotTooLong], Faq.Broken("Blue-Heron-42" + new string('é', 116)));
    }

    [Theory]
    [InlineData("Password1!")]
    [InlineData("P@ssw0rd1!")]
    [InlineData("Qwerty123!")]
    [InlineData("#Abcd1234")]
    [InlineData("Calwater2026!")]
    [InlineData("!!Dragon99")]
    public void F7_a_common_password_is_refused_however_it_is_dressed_up(string password) =>
        Assert.Equal([PasswordRule.NotCommon], Faq.Broken(password));

    [Theory]
    [InlineData("Ana.Lopez7@Example.com")]
    [InlineData("A-0010000001")]
    public void F7_what_the_customer_is_known_by_is_no_password(string password) =>
        Assert.Contains(PasswordRule.NotYourOwnData, Faq.Broken(password, "ana.lopez7@example.com", "A0010000001"));

    [Fact]
    public void With_composition_off_a_long_password_of_small_letters_is_taken()
    {
        var rules = Rules(new() { Composition = false, MinimumLength = 15 });
        Assert.Empty(rules.Broken("the heron waits by the weir"));
        Assert.Equal([PasswordRule.LongEnough], rules.Broken("the heron"));
        Assert.Equal([PasswordRule.LongEnough, PasswordRule.NotCommon], rules.InForce);
    }

    [Fact]
    public void Broken_unicode_is_no_reason_to_fail() => Assert.Contains(PasswordRule.Digit, Faq.Broken("Blue-Heron-\ud800\0"));

    private static PasswordRules Rules(PasswordOptions options) => new(Options.Create(options));
}
