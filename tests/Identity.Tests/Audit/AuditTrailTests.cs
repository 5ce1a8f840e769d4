using CalWater.Identity.Audit;

namespace CalWater.Identity.Tests.Audit;

public sealed class AuditTrailTests : IAsyncLifetime
{
    private static readonly AuditSubject Ana = new("staff", "ana");
    private static readonly AuditSubject Luis = new("staff", "luis");
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);
    private Records records = null!;

    public async Task InitializeAsync()
    {
        records = await Records.OpenAsync();
        foreach (var subject in new[] { Ana, Luis })
            for (var n = 1; n <= 4; n++) await records.Trail.AppendAsync(subject, Entry(n));
    }

    public async Task DisposeAsync() => await records.DisposeAsync();

    [Fact]
    public async Task What_was_written_comes_back_newest_first_and_is_in_order()
    {
        var rows = await records.Trail.ReadAsync(Ana, most: 3);
        Assert.Equal([4, 3, 2], rows.Select(row => row.Number));
        Assert.Equal(("act-4", Noon.AddMinutes(4), "ana", "signed-in", """{"browser":"Firefox"}"""), (rows[0].Id, rows[0].At, rows[0].Actor, rows[0].What, rows[0].Details));
        Assert.Equal(rows[1].Hash, rows[0].Previous);
        Assert.Equal(new AuditVerdict(8, null), await records.Trail.VerifyAsync());
    }

    [Fact]
    public async Task The_same_entry_twice_is_one_row()
    {
        await records.Trail.AppendAsync(Ana, Entry(4));
        Assert.Equal(new AuditVerdict(8, null), await records.Trail.VerifyAsync());
    }

    [Fact]
    public async Task Fifty_writers_at_once_make_one_unbroken_trail()
    {
        await Task.WhenAll(Enumerable.Range(5, 50).Select(n => records.Trail.AppendAsync(Ana, Entry(n))));
        Assert.Equal(new AuditVerdict(58, null), await records.Trail.VerifyAsync());
        Assert.Equal(54, (await records.Trail.ReadAsync(Ana, most: 1))[0].Number);
    }

    [Theory]
    [InlineData("update identity_audit set what = 'signed-out' where subject_id = 'ana' and number = 2", 2, AuditFaultKind.Edited)]
    [InlineData("update identity_audit set details = '{}' where subject_id = 'ana' and number = 4", 4, AuditFaultKind.Edited)]
    [InlineData("update identity_audit set actor = 'luis' where subject_id = 'ana' and number = 1", 1, AuditFaultKind.Edited)]
    [InlineData("delete from identity_audit where subject_id = 'ana' and number = 1", 1, AuditFaultKind.Missing)]
    [InlineData("delete from identity_audit where subject_id = 'ana' and number = 3", 3, AuditFaultKind.Missing)]
    [InlineData("delete from identity_audit where subject_id = 'ana' and number = 4", 4, AuditFaultKind.Missing)]
    [InlineData("delete from identity_audit where subject_id = 'ana'", 1, AuditFaultKind.Missing)]
    [InlineData("update identity_audit_heads set number = 3 where subject_id = 'ana'", 4, AuditFaultKind.Edited)]
    public async Task A_row_that_was_edited_or_removed_is_named(string meddling, long number, AuditFaultKind kind)
    {
        Assert.NotEqual(0, await records.MeddleAsync(meddling));
        Assert.Equal(new AuditFault(Ana, number, kind), (await records.Trail.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task A_member_of_staff_whose_whole_trail_is_gone_is_named()
    {
        await records.MeddleAsync("""
            insert into identity_staff (id, email, role, added_at, invitation_hash, invited_at)
            values ('rita', 'rita@example.com', 'Csr', '2026-11-22 20:00:00Z', 'hash', '2026-11-22 20:00:00Z')
            """);
        Assert.Equal(new AuditFault(new("staff", "rita"), 1, AuditFaultKind.Missing), (await records.Trail.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task A_row_rewritten_with_a_hash_of_its_own_still_does_not_fit_the_next()
    {
        var second = (await records.Trail.ReadAsync(Ana, most: 3))[2];
        await records.MeddleAsync($"delete from identity_audit where subject_id = 'ana' and number = 2");
        var forged = AuditRow.After(new() { SubjectKind = "staff", SubjectId = "ana", Number = 1, Hash = second.Previous }, Entry(2) with { Actor = "luis" });
        await records.MeddleAsync($"""
            insert into identity_audit (subject_kind, subject_id, number, id, at, actor, what, details, previous, hash)
            select 'staff', 'ana', 2, '{forged.Id}', at, '{forged.Actor}', '{forged.What}', '{forged.Details}', '{forged.Previous}', '{forged.Hash}'
            from identity_audit where subject_id = 'luis' and number = 2
            """);
        Assert.Equal(new AuditFault(Ana, 2, AuditFaultKind.Edited), (await records.Trail.VerifyAsync()).Fault);
    }

    private static AuditEntry Entry(int n) => new($"act-{n}", Noon.AddMinutes(n).AddTicks(7), "ana", "signed-in", AuditEntry.Json(("browser", "Firefox")));
}
