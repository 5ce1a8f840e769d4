using System.Net;
using System.Text.RegularExpressions;
using CalWater.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Security;

/// <summary>Every page the portal has, found by its routes: who may open it, and what a foreign form does there.</summary>
public sealed partial class AccessTests(TestPortal portal) : IClassFixture<TestPortal>, IDisposable
{
    private readonly HttpClient stranger = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address };

    [Fact]
    public async Task A_page_that_is_not_listed_as_open_asks_a_stranger_to_sign_in()
    {
        var closed = Pages(isOpen: false);
        Assert.Contains(closed, path => path.Contains("/pdf", StringComparison.Ordinal));
        foreach (var path in closed)
        {
            using var answer = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal(path.StartsWith("/support", StringComparison.Ordinal) ? "/support/sign-in" : "/sign-in", answer.Headers.Location!.AbsolutePath);
        }
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_is_refused()
    {
        foreach (var path in Pages(isOpen: true).Where(path => !path.StartsWith("/error", StringComparison.Ordinal)))
        {
            using var answer = await stranger.PostAsync(path, new FormUrlEncodedContent([]));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {path}: {answer.StatusCode}");
        }
    }

    private List<string> Pages(bool isOpen) =>
        [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null == isOpen)
            .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "7").TrimEnd('/'))];

    public void Dispose() => stranger.Dispose();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
