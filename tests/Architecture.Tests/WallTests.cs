namespace CalWater.Architecture.Tests;

/// <summary>Who may reference whom. The rules speak of kinds of assemblies, so a new module is held to them at once.</summary>
public sealed class WallTests
{
    private static readonly string[] Foundations = ["Kernel", "Database", "Grains.Abstractions", "Grains.Embedded", "Notices"];

    public static TheoryData<string> Modules => [.. ModuleNames];

    public static TheoryData<string> All => [.. Assemblies.Ours.Select(assembly => assembly.ShortName())];

    /// <summary>One of them, as the build's GrainEngine says.</summary>
    private static IEnumerable<string> EngineNames => Assemblies.Ours
        .Select(assembly => assembly.ShortName())
        .Intersect(["Grains.Embedded", "Grains.Orleans"]);

    private static IEnumerable<string> ModuleNames => Assemblies.Ours
        .Select(assembly => assembly.ShortName())
        .Where(name => !name.StartsWith("Grains.", StringComparison.Ordinal) && name is not ("Web" or "Sandbox" or "Exchange"))
        .Except(Foundations);

    [Fact]
    public void The_modules_are_found() => Assert.Empty(new[] { "Identity", "Accounts", "Billing" }.Except(ModuleNames));

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_knows_the_foundations_and_no_other_module(string module) =>
        Assert.Empty(OwnReferences(module).Except(Foundations));

    [Theory]
    [InlineData("Kernel")]
    [InlineData("Sandbox")]
    public void What_stands_alone_references_nothing_of_ours(string name) => Assert.Empty(OwnReferences(name));

    [Fact]
    public void The_engine_of_this_build_knows_no_grain_and_no_module() =>
        Assert.Empty(OwnReferences(Assert.Single(EngineNames)).Except(["Kernel", "Database"]));

    [Fact]
    public void Notices_know_no_module() => Assert.Empty(OwnReferences("Notices").Except(["Kernel", "Database", "Grains.Abstractions"]));

    [Fact]
    public void Grain_contracts_know_the_kernel_and_the_engines_names_only() =>
        Assert.Empty(OwnReferences("Grains.Abstractions").Except(["Kernel", "Grains.Embedded"]));

    [Fact]
    public void What_crosses_grain_calls_says_how_a_cluster_writes_it() =>
        Assert.Equal([], Assemblies.Named("Grains.Abstractions").GetTypes()
            .Where(type => type is { IsPublic: true, IsInterface: false, IsEnum: false } or { IsNestedPublic: true, IsEnum: false } && !(type.IsAbstract && type.IsSealed) && !type.IsAssignableTo(typeof(Exception)))
            .Where(type => type.CustomAttributes.All(attribute => attribute.AttributeType.Name != "GenerateSerializerAttribute"))
            .Select(type => type.FullName));

    [Fact]
    public void Grains_and_exchange_never_know_the_web()
    {
        Assert.DoesNotContain("Web", OwnReferences("Grains.Runtime"));
        Assert.DoesNotContain("Web", OwnReferences("Exchange"));
    }

    [Fact]
    public void The_web_never_reaches_the_database_mapping() =>
        Assert.DoesNotContain(Assemblies.Named("Web").References(), name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_in_a_storage_folder_stays_in_its_module(string name) =>
        Assert.DoesNotContain(Assemblies.Named(name).GetExportedTypes(), type =>
            type.Namespace is { } space && space.StartsWith("CalWater", StringComparison.Ordinal) && space.Contains(".Storage", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void Classes_are_sealed_static_or_made_to_be_derived_from(string name)
    {
        var classes = Assemblies.Named(name).GetTypes().Where(type => type.IsClass && !type.IsNested && !type.Name.StartsWith('<')).ToList();
        var open = classes.Where(type => !type.IsSealed && !type.IsAbstract).ToList();
        Assert.True(open.Count <= 0.3 * classes.Count, $"Not sealed: {string.Join(", ", open.Select(type => type.Name))}");
    }

    private static IEnumerable<string> OwnReferences(string name) => Assemblies.Named(name).References()
        .Where(reference => Assemblies.Ours.Any(ours => ours.ShortName() == reference));
}
