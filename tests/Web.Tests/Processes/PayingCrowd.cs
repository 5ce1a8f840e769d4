using CalWater.Testing;

namespace CalWater.Web.Tests.Processes;

/// <summary>Somebody who pays many accounts at once, over and over, whatever happens to the portal meanwhile.</summary>
internal sealed class PayingCrowd(Visitor customer, Uri gateway, IReadOnlyList<string> accounts)
{
    private const string ToCard = "Continue to the card page";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private int pages;

    /// <summary>How often the portal has sent them to the gateway's page.</summary>
    public int Pages => pages;

    public Task PayAsync(int seed, CancellationToken until) =>
        Task.WhenAll(accounts.Select((account, number) => PayAgainAndAgainAsync(account, new Random(seed + number), until)));

    private async Task PayAgainAndAgainAsync(string account, Random random, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            try
            {
                await PayOnceAsync(account, random);
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException)
            {
                // The portal is dead just now; a moment later somebody tries again.
                await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private async Task PayOnceAsync(string account, Random random)
    {
        var form = await customer.GoToAsync(account + "/pay");
        if (!form.HasButton(ToCard)) return;
        var amount = new Money(random.Next(50, 300));
        form.Fill("Amount to pay", amount.ToPlainString());
        var page = random.Next(4) == 0 ? (await Task.WhenAll(form.PressAsync(ToCard), form.PressAsync(ToCard)))[0] : await form.PressAsync(ToCard);
        if (page.Text.Contains("more than", StringComparison.Ordinal)) page = await page.Tick($"Yes, pay {amount}").PressAsync(ToCard);
        if (page.Address.Authority != gateway.Authority) return;
        Interlocked.Increment(ref pages);
        await OnPageAsync(page.Address, random);
    }

    /// <summary>Most pay by card; some are declined, some pay from the bank, some turn away.</summary>
    private static Task OnPageAsync(Uri page, Random random) => random.Next(10) switch
    {
        0 => Task.CompletedTask,
        1 => CheckoutPage.PayAsync(page, CheckoutPage.DecliningCard),
        2 => BankDebit.PayAsync(page),
        3 => BankDebit.PayAsync(page, BankDebit.EmptyAccount),
        _ => CheckoutPage.PayAsync(page)
    };
}
