using System.Runtime.CompilerServices;
using CalWater.Accounts.Enrolments;
using CalWater.Identity.Logins;

namespace CalWater.Exchange.Export;

/// <summary>A login's language, told for each account it owns.</summary>
internal sealed class LanguageSource(ILanguageChoices choices, IAccountOwners owners) : IEnrolmentSource
{
    public string Name => "languages";

    public async IAsyncEnumerable<EnrolmentChoice> RecordedAsync(DateOnly day, [EnumeratorCancellation] CancellationToken cancellation)
    {
        LanguageChoice? last = null;
        await foreach (var choice in choices.RecordedAsync(day, cancellation))
        {
            // Of two within a second the later one counts.
            if (last is not null && !IsSameMoment(last, choice))
                foreach (var told in await TellAsync(last, day, cancellation)) yield return told;
            last = choice;
        }
        if (last is null) yield break;
        foreach (var told in await TellAsync(last, day, cancellation)) yield return told;
    }

    private async Task<IEnumerable<EnrolmentChoice>> TellAsync(LanguageChoice choice, DateOnly day, CancellationToken cancellation) =>
        (await owners.OwnedByAsync(choice.Login, day, cancellation))
            .Select(account => new EnrolmentChoice(account, EnrolmentKinds.Language, choice.Language, choice.At));

    private static bool IsSameMoment(LanguageChoice one, LanguageChoice other) =>
        one.Login == other.Login && one.At.ToUnixTimeSeconds() == other.At.ToUnixTimeSeconds();
}
