namespace CalWater.Grains.Embedded.Tests;

/// <summary>Grains compile against the engine and against Orleans alike, so the engine has only what Orleans has.</summary>
public sealed class OrleansNamesTests : IDisposable
{
    private const string Abstractions = "Orleans.Core.Abstractions";

    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["Orleans.AliasAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.GenerateSerializerAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.IdAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.ImmutableAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.ResponseTimeoutAttribute"] = "Orleans.Serialization.Abstractions",
        ["Orleans.Storage.InconsistentStateException"] = "Orleans.Core",
        ["Orleans.Storage.IGrainStorageSerializer"] = "Orleans.Core",
        ["Orleans.Runtime.IPersistentState`1"] = "Orleans.Runtime",
        ["Orleans.Runtime.PersistentStateAttribute"] = "Orleans.Runtime",
        ["Orleans.GrainReminderExtensions"] = "Orleans.Reminders",
        ["Orleans.IRemindable"] = "Orleans.Reminders",
        ["Orleans.Runtime.IGrainReminder"] = "Orleans.Reminders",
        ["Orleans.Runtime.TickStatus"] = "Orleans.Reminders",
    };

    private readonly OrleansMetadata metadata = new();

    public void Dispose() => metadata.Dispose();

    [Fact]
    public void Every_type_and_member_is_as_Orleans_has_it()
    {
        var drift = string.Join(Environment.NewLine, metadata.Ours.SelectMany(Drift));
        Assert.True(drift.Length == 0, drift);
    }

    [Fact]
    public void Each_type_listed_as_elsewhere_is_ours_and_not_in_the_abstractions()
    {
        var ours = metadata.Ours.Select(type => type.FullName!).ToHashSet();
        Assert.All(Elsewhere.Keys, name => Assert.True(ours.Contains(name) && metadata.Find(Abstractions, name) is null, name));
    }

    private IEnumerable<string> Drift(Type ours)
    {
        var assembly = Elsewhere.GetValueOrDefault(ours.FullName!, Abstractions);
        return metadata.Find(assembly, ours.FullName!) is { } theirs
            ? Drift(PublicSurface.Of(ours), PublicSurface.Of(theirs)).Select(fact => $"{ours.FullName}: {fact}")
            : [$"{ours.FullName} is not in {assembly}"];
    }

    private static IEnumerable<string> Drift(Dictionary<string, string> ours, Dictionary<string, string> theirs) =>
        from fact in ours
        let nullness = theirs.GetValueOrDefault(fact.Key)
        where nullness is null || !Nullness.Agree(fact.Value, nullness)
        select nullness is null ? fact.Key : $"{fact.Key}: null is {fact.Value}, with Orleans {nullness}";
}
