using System.IO.Compression;
using CalWater.Testing;
using CalWater.Web.Tests.Support;

namespace CalWater.Web.Tests.Exchange;

/// <summary>A portal with a supervisor who sends batches, each newer than the one before.</summary>
public sealed class ExchangeOffice : IAsyncLifetime
{
    public const int LargestUpload = 100_000;

    private DateTimeOffset newest = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public SupportOffice Office { get; } = new();

    internal Visitor Boss => Office.Boss.Visitor;

    public Task InitializeAsync()
    {
        Office.Portal.Settings.Add($"Exchange:LargestUpload={LargestUpload}");
        return Office.InitializeAsync();
    }

    public Task DisposeAsync() => Office.DisposeAsync();

    internal SmallBatch NewBatch(params string[] payments) => new(RandomId.New(10), newest = newest.AddDays(1), payments);

    /// <summary>Sends the files with the page's form, and returns the page that follows.</summary>
    internal async Task<Page> SendAsync(params (string Name, byte[] Content)[] files)
    {
        var form = await OpenAsync("/support/exchange/upload");
        using var content = new MultipartFormDataContent { { new StringContent(form.ValueNamed("__RequestVerificationToken")), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "Files", name);
        using var answer = await Boss.Http.PostAsync(form.Address, content);
        var html = await answer.Content.ReadAsStringAsync();
        return new(Boss, answer.StatusCode, answer.RequestMessage!.RequestUri!, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html));
    }

    /// <summary>A page of the console; the supervisor signs in again when it is late.</summary>
    internal async Task<Page> OpenAsync(string path)
    {
        await Office.StaffPageAsync();
        return await Boss.GoToAsync(path);
    }

    /// <summary>Looks how far it is until it is decided.</summary>
    internal static async Task<Page> DecidedAsync(Page page) => await Eventually.GetAsync(
        async () => page = page.HasLink("See how far it is") ? await page.FollowAsync("See how far it is") : page,
        last => !last.HasLink("See how far it is"), more: () => page.Text);

    internal static (string, byte[])[] Files(SmallBatch batch) => [.. batch.Files().Select(file => (file.Name, System.Text.Encoding.UTF8.GetBytes(file.Text)))];

    /// <param name="folder">Before each name.</param>
    internal static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files, string folder = "")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, content) in files)
                using (var entry = zip.CreateEntry(folder + name).Open()) entry.Write(content);
        return stream.ToArray();
    }
}
