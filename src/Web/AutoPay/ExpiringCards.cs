using CalWater.Billing.Autopay;
using CalWater.Billing.Methods;
using CalWater.Grains.Identity;
using CalWater.Notices;
using CalWater.Notices.Contents;
using Orleans;

namespace CalWater.Web.AutoPay;

/// <summary>"Your saved card expires soon", once for each card and date, a month ahead.</summary>
internal sealed class ExpiringCards(ISavedCards cards, IAutoPays book, CardPost post)
{
    private const int AtOnce = 200;
    private const int DaysAhead = 30;

    public async Task TellAsync(DateOnly day, Action<string> delayed, CancellationToken cancellation)
    {
        IReadOnlyList<ExpiringCard> told;
        do told = await Watch.EachAsync(await cards.ExpiringAsync(day.AddDays(DaysAhead), AtOnce, cancellation), TellAsync, delayed, cancellation);
        while (told.Count > 0);
    }

    private async Task TellAsync(ExpiringCard card, CancellationToken cancellation)
    {
        await post.SendAsync(card, (await book.PaidByAsync(card.Method, cancellation)).Count > 0);
        await cards.ToldAsync(card, cancellation);
    }
}

/// <summary>Writes to the owner of a card.</summary>
internal sealed class CardPost(INotices notices, IGrainFactory grains)
{
    public async Task SendAsync(ExpiringCard card, bool paysByItself)
    {
        if (await grains.Login(card.Login).Get() is not { } profile) return;
        await notices.SendAsync(new(
            $"card-expiring-{card.Method}-{card.Expires:yyyy-MM}", profile.Email.ToString(), profile.Language,
            new CardExpiring(card.Brand, card.Last4, card.Expires, paysByItself, "/accounts")));
    }
}
