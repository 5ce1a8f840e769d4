using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Hosting;

public sealed class HealthTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_running_portal_says_that_it_is_well(string path)
    {
        using var visitor = portal.NewVisitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GoToAsync(path)).Status);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_and_none_names_the_server()
    {
        using var visitor = portal.NewVisitor();
        foreach (var path in new[] { "/", "/health/live", "/no-such-page" })
        {
            var headers = (await visitor.Http.GetAsync(path)).Headers;
            Assert.Contains("default-src 'self'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Trace_is_refused()
    {
        using var visitor = portal.NewVisitor();
        var answer = await visitor.Http.SendAsync(new HttpRequestMessage(HttpMethod.Trace, "/"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
