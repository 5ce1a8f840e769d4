using CalWater.Grains.Identity;
using CalWater.Identity.Passwords;
using CalWater.Identity.Questions;
using Orleans;

namespace CalWater.Identity.SignUps;

/// <summary>The steps of a sign-up that hash: the hashing is done here, not in the sign-up's turn.</summary>
public sealed class SignUpSteps(IGrainFactory grains, NewPasswords passwords, NewAnswers answers)
{
    /// <summary>Step 2. Where security questions are off, the confirmation is mailed at once.</summary>
    public async Task<SignInChosen> ChooseSignInAsync(SignUpId id, EmailAddress email, string password)
    {
        var signUp = grains.SignUp(id);
        var chosen = await passwords.TakeAsync(password, email.ToString(), $"{(await signUp.Get()).Account}");
        if (chosen.Hash is null) return new(chosen.BrokenRules, Refused: null);
        var refused = await signUp.ChooseSignIn(email, chosen.Hash);
        if (refused is null && !answers.AreAsked) refused = await signUp.ChooseQuestions([]);
        return new([], refused);
    }

    /// <summary>Step 3.</summary>
    public async Task<QuestionsChosen> ChooseQuestionsAsync(SignUpId id, IReadOnlyList<TypedAnswer> typed)
    {
        var signUp = grains.SignUp(id);
        var progress = await signUp.Get();
        var chosen = await answers.TakeAsync(typed, progress.PasswordHash, $"{progress.Email}", $"{progress.Account}");
        return new(chosen.Faults, chosen.AreTaken ? await signUp.ChooseQuestions(chosen.Hashed) : null);
    }
}

/// <summary>Step 2 was taken when no rule is broken and nothing refused.</summary>
public sealed record SignInChosen(IReadOnlyList<PasswordRule> BrokenRules, SignUpRefused? Refused);

/// <summary>Step 3 was taken when nothing is wrong with any answer and nothing refused.</summary>
/// <param name="Faults">One for each answer, in order; null where it is right.</param>
public sealed record QuestionsChosen(IReadOnlyList<AnswerFault?> Faults, SignUpRefused? Refused)
{
    public bool IsTaken => Refused is null && Faults.All(fault => fault is null);
}
