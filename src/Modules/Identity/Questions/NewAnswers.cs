using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.Passwords;
using Microsoft.Extensions.Options;

namespace CalWater.Identity.Questions;

/// <summary>Takes the three answers that a customer chooses: what is wrong with each, or their hashes.</summary>
public sealed class NewAnswers(SlowHash hashing, IOptions<SecurityQuestionOptions> options)
{
    /// <summary>Whether logins have security questions at all.</summary>
    public bool AreAsked => options.Value.Enabled;

    /// <param name="typed">Questions and answers as typed.</param>
    /// <param name="passwordHash">An answer equal to the password is refused.</param>
    /// <param name="own">What the customer is known by: e-mail address, account number.</param>
    public async Task<CheckedAnswers> TakeAsync(IReadOnlyList<TypedAnswer> typed, string? passwordHash, params IReadOnlyList<string> own)
    {
        var faults = typed.Select((answer, at) => Fault(answer, [.. typed.Take(at)], own)).ToList();
        if (faults.TrueForAll(fault => fault is null)) faults = [.. await Task.WhenAll(typed.Select(answer => FaultAsync(answer, passwordHash)))];
        return new(faults, faults.TrueForAll(fault => fault is null) ? [.. await Task.WhenAll(typed.Select(HashAsync))] : []);
    }

    private static AnswerFault? Fault(TypedAnswer typed, TypedAnswer[] earlier, IReadOnlyList<string> own) =>
        earlier.Any(other => other.Question == typed.Question)
            ? AnswerFault.QuestionChosenTwice
            : SecurityAnswer.Check(typed.Answer, typed.QuestionText, [.. own, .. earlier.Select(other => other.Answer)]);

    private async Task<AnswerFault?> FaultAsync(TypedAnswer typed, string? passwordHash) =>
        await hashing.VerifyAsync(passwordHash, typed.Answer.Trim()) == HashVerdict.Wrong ? null : AnswerFault.IsThePassword;

    private async Task<HashedAnswer> HashAsync(TypedAnswer typed) =>
        new(typed.Question, await hashing.HashAsync(SecurityAnswer.Fold(typed.Answer)));
}

/// <summary>A question in the customer's words and the answer as typed.</summary>
public sealed record TypedAnswer(SecurityQuestion Question, string QuestionText, string Answer);

/// <summary>Answers that were taken, or what is wrong with each.</summary>
/// <param name="Faults">One for each answer, in order; null where it is right.</param>
/// <param name="Hashed">Empty when one is wrong.</param>
public sealed record CheckedAnswers(IReadOnlyList<AnswerFault?> Faults, ImmutableArray<HashedAnswer> Hashed)
{
    public bool AreTaken => Faults.All(fault => fault is null);
}
