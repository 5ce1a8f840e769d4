using System.Diagnostics;

namespace CalWater.Bench.Payments;

/// <summary>The Stripe sandbox in a process of its own, so that its memory and its work are not the portal's.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http;

    private SandboxProcess(Process process, Uri address) => (this.process, http) = (process, new() { BaseAddress = address, DefaultRequestHeaders = { { "Authorization", "Bearer sk_test_sandbox" } } });

    public static async Task<SandboxProcess> StartAsync(Uri address)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CalWater.Web.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "sandbox", "--url", address.ToString()]) { RedirectStandardOutput = true })!;
        if (await process.StandardOutput.ReadLineAsync() is null) throw new InvalidOperationException("The sandbox did not start.");
        return new(process, address);
    }

    /// <summary>From now on the answer to each charge takes so much longer.</summary>
    public async Task SlowDownAsync(TimeSpan by) =>
        (await http.PostAsJsonAsync("/sandbox/faults", new { kind = "latency", match = "POST /v1/payment_intents", count = int.MaxValue, delay_ms = (int)by.TotalMilliseconds })).EnsureSuccessStatusCode();

    /// <summary>Saves a card of the customer's, as the page that asks for one does.</summary>
    public async Task AttachCardAsync(string customer)
    {
        using var form = new FormUrlEncodedContent([new("customer", customer)]);
        (await http.PostAsync("/v1/payment_methods/pm_card_visa/attach", form)).EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        http.Dispose();
    }
}
