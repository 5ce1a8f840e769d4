using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Runtime.States;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Logins;
using CalWater.Identity.Tries;
using CalWater.Testing;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Tests.States;

public sealed class GrainStateSerializerTests
{
    private static readonly GrainStateSerializer Today = new(StateSchemas.All);

    [Fact]
    public void A_state_is_written_with_its_version() =>
        Assert.Equal("""{"version":1,"state":{"Day":"2026-11-22","Count":3}}""", Today.Serialize(new DayOfTries { Day = new(2026, 11, 22), Count = 3 }).ToString());

    [Fact]
    public void What_is_written_is_read_again()
    {
        var login = new Login { CreatedAt = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero), Email = EmailAddress.Parse("ana@example.com"), Accounts = [AccountNumber.Parse("0012345674")] };
        var read = Today.Deserialize<Login>(Today.Serialize(login));
        Assert.Equal((login.Email, login.CreatedAt), (read.Email, read.CreatedAt));
        Assert.Equal(login.Accounts.AsEnumerable(), read.Accounts);
    }

    [Fact]
    public void What_the_first_program_wrote_without_a_version_is_read() =>
        Assert.Equal(3, Today.Deserialize<DayOfTries>(new("""{"Day":"2026-11-22","Count":3}""")).Count);

    [Fact]
    public void A_row_that_lacks_what_may_not_be_null_is_refused_and_one_that_lacks_the_rest_is_read()
    {
        Assert.Contains("missing required properties", Assert.Throws<GrainStateException>(() => Today.Deserialize<Login>(new("{}"))).Message, StringComparison.Ordinal);
        Assert.Null(Today.Deserialize<EmailOwnership>(new("{}")).Owner);
    }

    [Fact]
    public void A_state_of_an_older_version_is_upgraded_step_by_step()
    {
        var upgraded = new GrainStateSerializer([StateSchemas.Of<DayOfTries>(Rename("Tried", "Tries"), Rename("Tries", "Count"))]);
        Assert.Equal(3, upgraded.Deserialize<DayOfTries>(new("""{"version":1,"state":{"Day":"2026-11-22","Tried":3}}""")).Count);
        Assert.Equal(3, upgraded.Deserialize<DayOfTries>(new("""{"version":2,"state":{"Day":"2026-11-22","Tries":3}}""")).Count);
        Assert.StartsWith("""{"version":3,""", upgraded.Serialize(new DayOfTries()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_login_from_before_acts_were_recorded_is_read()
    {
        var old = """{"version":1,"state":{"Language":0,"Accounts":[],"Answers":[],"Asked":1,"Failures":{"Count":2,"PausedBy":0},"Waiting":[],"Sessions":[{"SecretHash":"a","Browser":"Firefox","OpenedAt":"2026-11-22T08:00:00+00:00","LastSeenAt":"2026-11-22T08:00:00+00:00"}],"Computers":[]}}""";
        var login = Today.Deserialize<Login>(new(old));
        Assert.Equal((0, 2, 1), (login.Acts, login.Failures.Count, login.Sessions.Length));
        Assert.Empty(login.Unrecorded);
        Assert.Empty(login.Passkeys);
        Assert.Empty(login.Owed);
        Assert.Empty(login.ToReview);
    }

    [Fact]
    public void A_service_account_from_before_acts_were_recorded_is_read()
    {
        var account = Today.Deserialize<OnlineAccount>(new("""{"version":1,"state":{"Owner":"ana","EndedEBilling":[],"BillingEmail":"ana@example.com"}}"""));
        Assert.Equal((0, "ana@example.com"), (account.Acts, account.BillingEmail?.ToString()));
        Assert.Empty(account.Unrecorded);
        Assert.Empty(account.Grants);
        Assert.Equal(AccountNames.None, account.Names);
        Assert.False(account.AttachesBills);
        Assert.Empty(account.Letters);
    }

    [Theory]
    [InlineData("""{"version":2,"state":{}}""", "A newer program wrote this DayOfTries, as version 2; this one knows version 1.")]
    [InlineData("""{"version":1,"state":{"Day":"2026-11-22","Count":1,"Colour":"blue"}}""", "What is stored is not a DayOfTries: The JSON property 'Colour' could not be mapped")]
    [InlineData("""{"version":1,"state":{"Count":""", "What is stored is not a DayOfTries")]
    [InlineData("""{"version":1}""", "What is stored is not a DayOfTries: The version is not followed by the state.")]
    [InlineData("""{"version":0,"state":{}}""", "What is stored is not a DayOfTries: 0 is not a version.")]
    [InlineData("", "What is stored is not a DayOfTries")]
    public void What_cannot_be_understood_is_refused_by_name(string stored, string said) =>
        Assert.StartsWith(said, Assert.Throws<GrainStateException>(() => Today.Deserialize<DayOfTries>(new(stored))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_state_over_a_megabyte_is_refused()
    {
        var large = new Login { PasswordHash = new string('x', GrainStateSerializer.Largest) };
        Assert.StartsWith("A Login of 1,048,", Assert.Throws<GrainStateException>(() => Today.Serialize(large)).Message, StringComparison.Ordinal);
    }

    /// <summary>Whoever changes a shape sees it here, and adds an upgrade unless old rows fit it.</summary>
    [Fact]
    public Task The_shapes_of_today_are_those_agreed() =>
        Snapshot.MatchAsync(string.Join("\n", StateSchemas.All.Select(schema =>
            $"{schema.Type.Type.Name} version {schema.Version}\n{schema.Type.GetJsonSchemaAsNode()}\n")));

    [Fact]
    public void Every_state_of_a_grain_has_a_schema() =>
        Assert.Empty(RuntimeGrains.Assembly.GetTypes().SelectMany(type => type.GetConstructors()).SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => parameter.IsDefined(typeof(PersistentStateAttribute), inherit: false))
            .Select(parameter => parameter.ParameterType.GenericTypeArguments[0])
            .Except(StateSchemas.All.Select(schema => schema.Type.Type)));

    [Fact]
    public void A_state_without_a_schema_is_a_fault_of_the_program() =>
        Assert.Contains(nameof(StateSchemas), Assert.Throws<InvalidOperationException>(() => Today.Serialize("text")).Message, StringComparison.Ordinal);

    private static Action<JsonObject> Rename(string from, string to) => state =>
    {
        state[to] = state[from]?.DeepClone();
        state.Remove(from);
    };
}
