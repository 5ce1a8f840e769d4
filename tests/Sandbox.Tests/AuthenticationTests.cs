using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class AuthenticationTests : IAsyncLifetime
{
    private TestSandbox _stripe = null!;

    public async Task InitializeAsync() => _stripe = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _stripe.DisposeAsync();

    [Fact]
    public async Task Without_a_key_nothing_is_served()
    {
        _stripe.Api.DefaultRequestHeaders.Authorization = null;

        var reply = await _stripe.GetAsync("/v1/charges");

        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_request_error"), (reply.Status, reply.Text("error.type")));
        Assert.StartsWith("Bearer", reply.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_not_repeated()
    {
        _stripe.Api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_somebody_elses_key");

        var reply = await _stripe.GetAsync("/v1/charges");

        Assert.Equal((HttpStatusCode.Unauthorized, "Invalid API Key provided: sk_test_**************_key"), (reply.Status, reply.Text("error.message")));
    }

    [Fact]
    public async Task The_key_can_come_as_the_user_name_of_basic_authentication()
    {
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes("sk_test_sandbox:"));
        _stripe.Api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", pair);

        Assert.Equal(HttpStatusCode.OK, (await _stripe.GetAsync("/v1/charges")).Status);
    }

    [Fact]
    public async Task Every_answer_names_its_request_and_the_version_it_speaks()
    {
        _stripe.Api.DefaultRequestHeaders.Add("Stripe-Version", "2026-01-28.clover");

        var reply = await _stripe.GetAsync("/v1/charges/ch_none");

        Assert.StartsWith("req_", reply.Header("Request-Id"));
        Assert.Equal("2026-01-28.clover", reply.Header("Stripe-Version"));
    }
}
