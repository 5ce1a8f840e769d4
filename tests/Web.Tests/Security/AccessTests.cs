using System.Net;
using System.Text.RegularExpressions;
using CalWater.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Security;

/// <summary>Every page the portal has, found by its routes: what a form does there that is not of the page.</summary>
public sealed partial class AccessTests(TestPortal portal) : IClassFixture<TestPortal>, IDisposable
{
    private readonly HttpClient stranger = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address };

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
