using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>One browser for all walks of the run, for starting one takes longer than a walk; every person gets a profile of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The shell first: it has no window to draw for nobody, which is more than half of a browser's work.</summary>
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>It ends with the process, whose pipe it listens to.</summary>
    private static readonly Lazy<Task<IBrowser>> Shared = new(StartAsync);
    private IBrowser? browser;

    public async Task InitializeAsync() => browser = await Shared.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A person with this device and language, and a profile nobody used before.</summary>
    /// <param name="scale">Points of the screen for each pixel of a page.</param>
    public Task<IBrowserContext> NewPersonAsync(Device device, string locale, float scale = 1) => browser!.NewContextAsync(new()
    {
        Locale = locale,
        TimezoneId = "America/Los_Angeles",
        ViewportSize = new() { Width = device.Width, Height = device.Height },
        DeviceScaleFactor = scale,
        IsMobile = device.IsPhone,
        HasTouch = device.IsPhone,
        JavaScriptEnabled = device.HasScript,
        ReducedMotion = ReducedMotion.Reduce
    });

    private static async Task<IBrowser> StartAsync() => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new()
    {
        ExecutablePath = Programs.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is not installed; ./test installs it on Debian."),
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    });
}

/// <summary>What a person holds in their hands.</summary>
public sealed record Device(string Name, int Width, int Height, bool IsPhone, bool HasScript)
{
    public static readonly Device Phone = new("phone", 390, 844, IsPhone: true, HasScript: false);
    public static readonly Device Desktop = new("desktop", 1280, 900, IsPhone: false, HasScript: true);
}
