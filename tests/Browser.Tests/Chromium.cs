using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>One browser for a test class; every person gets a profile of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The shell first: it has no window to draw for nobody, which is more than half of a browser's work.</summary>
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Programs.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is not installed; ./test installs it on Debian."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
        });
    }

    /// <summary>A person with this device and language, and a profile nobody used before.</summary>
    public Task<IBrowserContext> NewPersonAsync(Device device, string locale) => browser!.NewContextAsync(new()
    {
        Locale = locale,
        TimezoneId = "America/Los_Angeles",
        ViewportSize = new() { Width = device.Width, Height = device.Height },
        IsMobile = device.IsPhone,
        HasTouch = device.IsPhone,
        JavaScriptEnabled = device.HasScript,
        ReducedMotion = ReducedMotion.Reduce
    });

    public async Task DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
    }
}

/// <summary>What a person holds in their hands.</summary>
public sealed record Device(string Name, int Width, int Height, bool IsPhone, bool HasScript)
{
    public static readonly Device Phone = new("phone", 390, 844, IsPhone: true, HasScript: false);
    public static readonly Device Desktop = new("desktop", 1280, 900, IsPhone: false, HasScript: true);
}
