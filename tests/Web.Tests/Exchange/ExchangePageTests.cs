using System.Net;

namespace CalWater.Web.Tests.Exchange;

public sealed class ExchangePageTests(ExchangeOffice office) : IClassFixture<ExchangeOffice>
{
    [Fact]
    public async Task A_batch_sent_as_files_is_imported_and_listed_with_its_sender()
    {
        var batch = office.NewBatch("R1,9999999999,2026-11-22,83.00,mail");
        var page = await ExchangeOffice.DecidedAsync(await office.SendAsync(ExchangeOffice.Files(batch)));
        Assert.All([batch.Id, "All of it is in.", "payments.csv", "boss@example.com"], words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        page = await page.FollowAsync("Batches");
        Assert.Contains($"{batch.Id}", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sent here, boss@example.com", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_with_a_folder_in_it_is_imported_and_the_same_again_changes_nothing()
    {
        var zip = ExchangeOffice.Zip(ExchangeOffice.Files(office.NewBatch()), "night/");
        Assert.Contains("All of it is in.", (await ExchangeOffice.DecidedAsync(await office.SendAsync(("night.zip", zip)))).Text, StringComparison.Ordinal);
        Assert.Contains("imported before", (await ExchangeOffice.DecidedAsync(await office.SendAsync(("night.zip", zip)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_batch_shows_its_faults_page_by_page_and_as_a_file_without_formulas()
    {
        var batch = office.NewBatch([.. Enumerable.Range(1, 60).Select(n => $"R{n},9999999999,=1+{n},83.00,mail")]);
        var page = await ExchangeOffice.DecidedAsync(await office.SendAsync(ExchangeOffice.Files(batch)));
        Assert.All(["Nothing was changed.", "Faults: 60", "=1+50"], words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.Contains("=1+60", (await page.FollowAsync("Next page")).Text, StringComparison.Ordinal);
        var csv = await office.Boss.Http.GetStringAsync(page.Path + "/faults");
        Assert.Equal(62, csv.Split("\r\n").Length);
        Assert.Contains("""payments.csv,61,paid_on,"'=1+60",is not a date""", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_spanish_reads_the_faults_in_spanish_on_the_page_and_in_the_file()
    {
        var batch = office.NewBatch("R1,9999999999,ayer,83.00,pigeon");
        var page = await ExchangeOffice.DecidedAsync(await office.SendAsync(ExchangeOffice.Files(batch)));
        await page.PressAsync("Español");
        page = await office.Boss.GoToAsync(page.Path);
        Assert.All(["no es una fecha (2026-11-22)", "no es ninguno de estos valores: mail, phone"], words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("td[lang]"));
        Assert.Contains("payments.csv,2,paid_on,ayer,no es una fecha", await office.Boss.Http.GetStringAsync(page.Path + "/faults"), StringComparison.Ordinal);
        await page.PressAsync("English");
    }

    [Fact]
    public async Task What_cannot_be_a_batch_is_refused_in_a_sentence_and_nothing_is_kept()
    {
        var files = ExchangeOffice.Files(office.NewBatch());
        var before = (await office.OpenAsync("/support/exchange")).Text;
        await RefusedAsync("There is no manifest.csv", files[..3]);
        await RefusedAsync("../../evil.sh is no file of a batch", ("a.zip", ExchangeOffice.Zip([("../../evil.sh", [1])])));
        await RefusedAsync("bills.csv is there twice", [.. files, ("bills.csv", [1])]);
        await RefusedAsync("night.zip is no ZIP file", ("night.zip", [1, 2, 3]));
        await RefusedAsync("Choose the files.");
        Assert.Equal(before, (await office.OpenAsync("/support/exchange")).Text);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_as_sent_and_as_unpacked()
    {
        var large = new byte[3 * ExchangeOffice.LargestUpload];
        await RefusedAsync("This is more than 0 MB", ("manifest.csv", large));
        await RefusedAsync("This is more than 0 MB", ("night.zip", ExchangeOffice.Zip([("manifest.csv", large)])));
    }

    [Fact]
    public async Task Paths_in_an_archive_lead_nowhere()
    {
        var zip = ExchangeOffice.Zip(ExchangeOffice.Files(office.NewBatch()), "../../../");
        Assert.Contains("All of it is in.", (await ExchangeOffice.DecidedAsync(await office.SendAsync(("night.zip", zip)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_for_an_unknown_account_is_found_in_suspense()
    {
        var batch = office.NewBatch("S-17,9999999917,2026-11-22,17.17,store", "S-18,9999999918,2026-11-22,18.18,mail");
        await ExchangeOffice.DecidedAsync(await office.SendAsync(ExchangeOffice.Files(batch)));
        var page = await (await office.OpenAsync("/support/exchange/suspense")).Fill("Reference or account number", "99999-99917").PressAsync("Find");
        Assert.Contains("1 payments, $17.17 in all", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("S-18", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Reference or account number", "s-18").PressAsync("Find");
        Assert.Contains("$18.18", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_supervisor_did_with_batches_is_on_record_and_others_find_no_such_page()
    {
        using var dora = await office.Office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
        var page = await ExchangeOffice.DecidedAsync(await office.SendAsync(ExchangeOffice.Files(office.NewBatch())));
        foreach (var path in new[] { page.Path, page.Path + "/faults", "/support/exchange", "/support/exchange/upload", "/support/exchange/suspense" })
            Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync(path)).Status);
        var trail = (await (await office.Office.StaffPageAsync()).FollowAsync("boss@example.com")).Text;
        Assert.All(["Sent a batch", "Opened a batch"], act => Assert.Contains(act, trail, StringComparison.Ordinal));
    }

    private async Task RefusedAsync(string words, params (string, byte[])[] files)
    {
        var page = await office.SendAsync(files);
        Assert.Equal((HttpStatusCode.OK, "/support/exchange/upload"), (page.Status, page.Path));
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }
}
