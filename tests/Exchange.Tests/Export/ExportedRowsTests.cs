using static CalWater.Exchange.Tests.Export.ExportDesk;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Export;

public sealed class ExportedRowsTests
{
    [Fact]
    public async Task A_payment_is_exported_on_the_day_it_settles_and_says_when_it_was_paid()
    {
        await using var desk = await ExportDesk.OpenAsync();
        await desk.PayAsync(Household, 8300, "p1", ago: TimeSpan.FromDays(3));
        desk.GoTo(23, 1);
        Assert.Equal(["p1,0010000001,,83.00,card,2026-11-19,pi_p1,succeeded"], await desk.RowsAsync("portal_payments.csv"));
        Assert.Empty(await desk.RowsAsync("portal_payments.csv", Sunday.AddDays(-3)));
    }

    [Fact]
    public async Task The_day_is_californias()
    {
        await using var desk = await ExportDesk.OpenAsync();
        desk.GoTo(22, 23, 59);
        await desk.PayAsync(Household, 8300, "last");
        desk.GoTo(23, 0);
        await desk.PayAsync(Household, 8300, "first");
        desk.GoTo(24, 1);
        Assert.StartsWith("last,", Assert.Single(await desk.RowsAsync("portal_payments.csv")));
        Assert.StartsWith("first,", Assert.Single(await desk.RowsAsync("portal_payments.csv", Sunday.AddDays(1))));
    }

    [Fact]
    public async Task A_payment_of_two_accounts_is_a_row_for_each_in_an_order_that_never_changes()
    {
        await using var desk = await ExportDesk.OpenAsync();
        await desk.PayAsync(Neighbor, 200, "b", "ch_1");
        await desk.PayAsync(Household, 300, "b", "ch_1");
        await desk.PayAsync(Neighbor, 400, "a", "ch_2");
        desk.GoTo(23, 1);
        Assert.Equal(["a,0010000002", "b,0010000001", "b,0010000002"], (await desk.RowsAsync("portal_payments.csv")).Select(row => row[..12]));
    }

    [Fact]
    public async Task What_went_back_is_exported_on_its_own_day_and_the_payment_stays_as_it_was()
    {
        await using var desk = await ExportDesk.OpenAsync();
        await desk.PayAsync(Household, 8300, "p1");
        desk.GoTo(23, 9);
        await desk.RefundAsync(Household, 2000, "p1", "re_1");
        desk.GoTo(24, 1);
        Assert.Empty(await desk.RowsAsync("portal_reversals.csv"));
        Assert.Equal(["re_1,0010000001,p1,20.00,refund,2026-11-23"], await desk.RowsAsync("portal_reversals.csv", Sunday.AddDays(1)));
        Assert.Empty(await desk.RowsAsync("portal_payments.csv", Sunday.AddDays(1)));
    }

    [Fact]
    public async Task What_customers_chose_is_exported_with_the_time_of_the_consent()
    {
        await using var desk = await ExportDesk.OpenAsync();
        await desk.TellAsync(Household, Ana);
        await desk.TellAsync(Household, Ana, desk.Now.AddMinutes(-1));
        desk.GoTo(23, 9);
        await desk.TellAsync(Household, Ana, desk.Now.AddDays(-1));
        await desk.TellAsync(Household, null);
        desk.GoTo(24, 1);
        Assert.Equal(["0010000001,e-billing,Y,2026-11-22T19:59:00Z", "0010000001,login,Y,2026-11-22T20:00:00Z"], await desk.RowsAsync("enrolments.csv"));
        Assert.Equal(["0010000001,e-billing,N,2026-11-23T17:00:00Z", "0010000001,e-billing,Y,2026-11-22T17:00:00Z", "0010000001,login,N,2026-11-23T17:00:00Z"],
            (await desk.RowsAsync("enrolments.csv", Sunday.AddDays(1))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_login_s_language_is_told_for_the_accounts_it_had_that_day()
    {
        await using var desk = await ExportDesk.OpenAsync();
        await desk.TellAsync(Household, Ana);
        await desk.TellAsync(Neighbor, Ana);
        await desk.SpeakAsync(Ana, "created", "en", ago: TimeSpan.FromDays(1));
        desk.GoTo(23, 9);
        await desk.SpeakAsync(Ana, "language-changed", "es");
        await desk.TellAsync(Neighbor, null);
        desk.GoTo(24, 1);
        Assert.Equal(["0010000001,language,en,2026-11-21T20:00:00Z", "0010000002,language,en,2026-11-21T20:00:00Z"], await LanguagesAsync(desk, Sunday));
        Assert.Equal(["0010000001,language,es,2026-11-23T17:00:00Z"], await LanguagesAsync(desk, Sunday.AddDays(1)));
    }

    [Fact]
    public async Task Telling_the_same_again_is_no_new_choice()
    {
        await using var desk = await ExportDesk.OpenAsync();
        var since = desk.Now.AddTicks(7);
        await desk.TellAsync(Household, Ana, since);
        desk.GoTo(23, 9);
        await desk.TellAsync(Household, Ana, since);
        desk.GoTo(24, 1);
        Assert.Empty(await desk.RowsAsync("enrolments.csv", Sunday.AddDays(1)));
    }

    [Fact]
    public async Task What_the_cis_sent_does_not_go_back_to_it()
    {
        await using var desk = await ExportDesk.OpenAsync();
        using var cis = await new Import.CisFolder().Bill(Household, 10, 8300).Pay(Household, new(2026, 11, 22), 8300, "P1").WriteAsync();
        await desk.TakeAsync(cis.Path);
        desk.GoTo(23, 1);
        Assert.Empty(await desk.RowsAsync("portal_payments.csv"));
        Assert.Empty(await desk.RowsAsync("portal_reversals.csv"));
    }

    private static async Task<IEnumerable<string>> LanguagesAsync(ExportDesk desk, DateOnly day) =>
        (await desk.RowsAsync("enrolments.csv", day)).Where(row => row.Contains(",language,", StringComparison.Ordinal));
}
