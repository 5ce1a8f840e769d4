using System.Globalization;
using System.Net.Http.Json;
using CalWater.Billing.Autopay;
using CalWater.Grains.Identity;
using CalWater.Web.AutoPay;
using CalWater.Web.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Payments;

/// <summary>One night of Auto Pay as the portal runs it: what is over ends, what is due is taken, cards about to expire are told.</summary>
public sealed class AutoPayNightTests(Street street) : IClassFixture<Street>
{
    [Fact]
    public async Task A_card_is_told_thirty_days_before_its_month_ends_once_and_again_when_it_was_renewed()
    {
        var (ana, month) = (await street.NewPayerAsync(), Month(3));
        await ana.SaveCardAsync(month.ToString("MM / yy", CultureInfo.InvariantCulture));
        await street.Grains().Login(await street.LoginAsync(ana)).SetLanguage(Language.Spanish);
        var card = $"card-expiring-{(await street.MethodAsync(ana)).Id}";
        await RunAsync(End(month).AddDays(-31));
        Assert.Equal(0, await street.MailsOwedAsync(card));
        for (var night = -30; night < 0; night += 10) await RunAsync(End(month).AddDays(night));
        Assert.Equal(1, await street.MailsOwedAsync(card));
        var told = (await street.Portal.MailToAsync(ana.Email, "Su tarjeta guardada vence pronto")).Text;
        Assert.Contains(month.ToString("MMMM 'de' yyyy", new CultureInfo("es-US")), told);

        await RenewAsync(ana, Month(6));
        await RunAsync(End(month));
        Assert.Equal(1, await street.MailsOwedAsync(card));
        await RunAsync(End(Month(6)).AddDays(-30));
        Assert.Equal(2, await street.MailsOwedAsync(card));
    }

    private Task<AutoPayTally> RunAsync(DateOnly day) => street.Portal.Services.GetRequiredService<AutoPayNight>().RunAsync(day);

    /// <summary>The bank gives the card out anew, and its customer looks at it.</summary>
    private async Task RenewAsync(Payer payer, DateOnly month)
    {
        using var client = new HttpClient { BaseAddress = street.Portal.SandboxAddress };
        var answer = await client.PostAsJsonAsync($"/sandbox/methods/{(await street.MethodAsync(payer)).Id}/renew", new { exp_month = month.Month, exp_year = month.Year, last4 = "1881" });
        answer.EnsureSuccessStatusCode();
        Assert.Contains("1881", (await payer.OpenAsync("/methods")).Text);
    }

    /// <summary>The first of a month to come.</summary>
    private DateOnly Month(int ahead) => street.Now.ToPacificDate() is var today ? today.AddDays(1 - today.Day).AddMonths(ahead) : default;

    private static DateOnly End(DateOnly month) => month.AddMonths(1).AddDays(-1);
}
