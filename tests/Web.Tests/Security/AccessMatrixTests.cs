using System.Net;

namespace CalWater.Web.Tests.Security;

/// <summary>security.md P0 9: every route there is × everybody who may come.</summary>
[Collection(EverybodyTests.Name)]
public sealed class AccessMatrixTests(Everybody all)
{
    [Fact]
    public void Every_route_has_a_rule_and_every_rule_a_route() =>
        Assert.Equal(AccessRules.All.Keys.Order(StringComparer.Ordinal), all.Routes.Select(route => route.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Who.Anonymous)]
    [InlineData(Who.Owner)]
    [InlineData(Who.Reader)]
    [InlineData(Who.Payer)]
    [InlineData(Who.Stranger)]
    [InlineData(Who.Csr)]
    [InlineData(Who.Supervisor)]
    [InlineData(Who.Viewer)]
    public async Task Nobody_comes_further_and_nobody_less_far_than_the_rule_of_a_route_says(Who who)
    {
        var (client, wrong) = (all.Client(who), new List<string>());
        foreach (var (path, method) in all.Routes)
        {
            var answer = await AskAsync(client, method, all.Owned.Fill(path));
            var rule = AccessRules.All[path];
            if (!Keeps(rule, answer, AccessRules.Of(path, method, who))) wrong.Add($"{method} {path}: {answer}");
        }
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task What_is_somebody_elses_is_answered_as_what_is_not_there()
    {
        var client = all.Client(Who.Stranger);
        foreach (var route in Own)
            await SameAsync(client, HttpMethod.Get, route, all.Owned, all.Missing);
        foreach (var route in Own.Where(route => route.Contains("{bill}", StringComparison.Ordinal)))
            await SameAsync(client, HttpMethod.Get, route, all.Strange with { Bill = all.Owned.Bill }, all.Strange with { Bill = all.Missing.Bill });
    }

    [Fact]
    public async Task A_form_sent_to_what_is_somebody_elses_is_answered_as_what_is_not_there()
    {
        var (client, token) = (all.Client(Who.Stranger), await TokenAsync(Who.Stranger));
        foreach (var route in Own) await SameAsync(client, HttpMethod.Post, route, all.Owned, all.Missing, token);
        Assert.Equal("No payment has been made yet", (await all.Visitor(Who.Owner).GoToAsync($"/payments/{all.Owned.Payment}")).Heading);
    }

    [Theory]
    [InlineData(Who.Reader)]
    [InlineData(Who.Payer)]
    public async Task A_guest_sends_no_form_of_a_page_that_is_closed_to_them(Who who)
    {
        var (client, token) = (all.Client(who), await TokenAsync(who));
        string[] closed = [.. Own.Where(route => AccessRules.Of(route, HttpMethod.Post.Method, who) == Answer.NotFound)];
        Assert.NotEmpty(closed);
        foreach (var route in closed)
        {
            var (status, _, _) = await SendAsync(client, HttpMethod.Post, all.Owned.Fill(route), token);
            Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"POST {route}: {status}");
        }
    }

    private async Task<string> TokenAsync(Who who) =>
        (await all.Visitor(who).GoToAsync("/accounts")).FormToken;

    private static async Task SameAsync(HttpClient client, HttpMethod method, string route, Everybody.Things foreign, Everybody.Things missing, string? token = null)
    {
        var (theirs, none) = (await SendAsync(client, method, foreign.Fill(route), token), await SendAsync(client, method, missing.Fill(route), token));
        Assert.True(theirs.Status == HttpStatusCode.NotFound || (method == HttpMethod.Post && theirs.Status == HttpStatusCode.MethodNotAllowed), $"{method} {route}: {theirs.Status}");
        Assert.Equal((none.Status, none.Type, missing.Mask(none.Body)), (theirs.Status, theirs.Type, foreign.Mask(theirs.Body)));
    }

    private static async Task<(HttpStatusCode Status, string? Type, string Body)> SendAsync(HttpClient client, HttpMethod method, string path, string? token)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    private static async Task<Answer> AskAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.IsAbsoluteUri is true ? answer.Headers.Location.AbsolutePath : null) switch
        {
            (HttpStatusCode.Redirect, "/sign-in") => Answer.SignIn,
            (HttpStatusCode.Redirect, "/support/sign-in") => Answer.StaffSignIn,
            (HttpStatusCode.NotFound, _) => Answer.NotFound,
            (HttpStatusCode.Forbidden, _) => Answer.Refused,
            (>= HttpStatusCode.InternalServerError, _) => Answer.Fails,
            _ => Answer.Opens
        };
    }

    private static bool Keeps(Rule rule, Answer answer, Answer expected) =>
        answer == expected || (rule == Rule.Open && answer == Answer.NotFound)
        || ((rule is Rule.Within or Rule.StaffWithin or Rule.SupervisorWithin or Rule.PayableWithin or Rule.OwnWithin) && expected == Answer.Opens && answer == Answer.NotFound);

    private static IEnumerable<string> Own => AccessRules.All.Where(line => line.Value is Rule.Own or Rule.Readable or Rule.Payable or Rule.Guest).Select(line => line.Key);
}
