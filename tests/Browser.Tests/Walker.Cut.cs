using CalWater.Testing;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>Pictures that are kept in the repository: small ones, of a piece of a page.</summary>
internal sealed partial class Walker
{
    private const int GalleryHeight = 1100, GalleryQuality = 55;

    /// <summary>A browser writes WebP by itself; Playwright does not.</summary>
    private const string ToWebp = """
        async png => {
          const picture = new Image();
          picture.src = `data:image/png;base64,${png}`;
          await picture.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
          canvas.getContext('2d').drawImage(picture, 0, 0);
          return canvas.toDataURL('image/webp', 0.7).split(',')[1];
        }
        """;

    /// <summary>A piece of the page, from a little above the element on, as <c>LANGUAGE-NAME.webp</c>.</summary>
    public async Task CutAsync(string name, string element, int width, int height, int margin)
    {
        await Eventually.TrueAsync(IsLoadedAsync);
        var corner = (await Page.Locator(element).First.BoundingBoxAsync())!;
        var scrolled = await Page.EvaluateAsync<float>("window.scrollY");
        var png = await Page.ScreenshotAsync(new()
        {
            FullPage = true, Clip = new() { X = margin, Y = Math.Max(0, corner.Y + scrolled - margin), Width = width, Height = height }
        });
        Directory.CreateDirectory(folder);
        var webp = Convert.FromBase64String(await Page.EvaluateAsync<string>(ToWebp, Convert.ToBase64String(png)));
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{words.Locale[..2]}-{name}.webp"), webp);
    }

    /// <summary>The upper part of a page, where docs/gallery.md shows it.</summary>
    private async Task KeepForGalleryAsync(string name)
    {
        var file = $"{Path.GetRelativePath(Pictures.Folder, folder).Replace(Path.DirectorySeparatorChar, '-')}-{name}.jpg";
        if (!Pictures.OfGallery.Contains(file)) return;
        var (width, height) = (Page.ViewportSize!.Width, await Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        await Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Pictures.Folder, "gallery", file), Type = ScreenshotType.Jpeg, Quality = GalleryQuality,
            FullPage = true, Clip = new() { Width = width, Height = Math.Min(height, GalleryHeight) }
        });
    }
}
