using CalWater.Identity.Questions;

namespace CalWater.Identity.Tests.Questions;

public sealed class SecurityAnswerTests
{
    private const string Question = "What was the name of your first pet?";

    [Theory]
    [InlineData("Peña Blanca", "  peña   BLANCA ")]
    [InlineData("Peña", "pena")]
    [InlineData("Pen\u0303a", "PEÑA")]
    [InlineData("Ａｎａ", "ana")]
    [InlineData("Saint John's", "saint john's")]
    public void F8_an_answer_is_the_same_without_case_accents_and_spare_spaces(string one, string other) =>
        Assert.Equal(SecurityAnswer.Fold(one), SecurityAnswer.Fold(other));

    [Fact]
    public void F8_other_letters_are_another_answer() =>
        Assert.NotEqual(SecurityAnswer.Fold("Rex"), SecurityAnswer.Fold("Max"));

    [Theory]
    [InlineData("  a ", AnswerFault.TooShort)]
    [InlineData("", AnswerFault.TooShort)]
    [InlineData("\0\ud800", AnswerFault.TooShort)]
    [InlineData("PET", AnswerFault.InTheQuestion)]
    [InlineData("Ana@Example.com", AnswerFault.Known)]
    [InlineData("rocío", AnswerFault.Known)]
    public void An_answer_that_others_would_guess_is_refused(string answer, AnswerFault fault) =>
        Assert.Equal(fault, SecurityAnswer.Check(answer, Question, "ana@example.com", "Rocio"));

    [Fact]
    public void A_good_answer_is_taken() => Assert.Null(SecurityAnswer.Check("Señor Bigotes", Question, "ana@example.com"));
}
