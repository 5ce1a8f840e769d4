using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace CalWater.Web.Resources;

/// <summary>All languages: the cookie of the language switch first, then what the browser asks for.</summary>
public static class LocalizationSetup
{
    public static IServiceCollection AddPortalLocalization(this IServiceCollection services)
    {
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, FeatureTextFactory>());
        services.AddTransient<PageText>();
        services.AddMvcCore().AddDataAnnotationsLocalization();
        services.Configure<MvcDataAnnotationsLocalizationOptions>(options =>
            options.DataAnnotationLocalizerProvider = (model, factory) => factory.Create(model));
        services.ConfigureOptions<BindingMessages>().AddSingleton<IValidationAttributeAdapterProvider, RuleMessages>();
        services.Configure<MvcOptions>(options => options.Filters.Add<PageLanguageFilter>());
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        return services.Configure<RequestLocalizationOptions>(ChooseLanguage);
    }

    public static IApplicationBuilder UsePortalLocalization(this IApplicationBuilder app) => app.UseRequestLocalization();

    private static void ChooseLanguage(RequestLocalizationOptions options)
    {
        var cultures = Languages.All.Select(language => language.Culture()).ToList();
        options.DefaultRequestCulture = new RequestCulture(Language.English.Culture());
        options.SupportedCultures = cultures;
        options.SupportedUICultures = cultures;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(Chosen),
            new CustomRequestCultureProvider(AskedByBrowser)
        ];
    }

    private static Task<ProviderCultureResult?> Chosen(HttpContext context) =>
        Task.FromResult(Culture(context.Request.Cookies[LanguageCookie.Name]));

    /// <summary>The first of the browser's languages that is ours in any region: <c>es-MX</c> is Spanish here.</summary>
    private static Task<ProviderCultureResult?> AskedByBrowser(HttpContext context) =>
        Task.FromResult(context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => Culture(asked.Value.ToString()))
            .FirstOrDefault(culture => culture is not null));

    private static ProviderCultureResult? Culture(string? tag) =>
        Languages.Find(tag) is { } language ? new ProviderCultureResult(language.Culture().Name) : null;
}
