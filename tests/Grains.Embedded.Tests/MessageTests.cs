using System.Collections.Immutable;

namespace CalWater.Grains.Embedded.Tests;

public sealed class MessageTests
{
    public interface IGood
    {
        Task<Tree> Take(Tree tree, ImmutableArray<Leaf> leaves, Uri? from, CancellationToken stop);
    }

    public interface IBad
    {
        Task Take(Basket basket);
    }

    [Fact]
    public void Messages_of_readonly_members_and_immutable_collections_pass_also_those_that_contain_themselves() => Messages.Check(typeof(IGood));

    [Fact]
    public void A_message_that_can_change_is_refused_with_the_way_to_the_member()
    {
        var error = Assert.Throws<ArgumentException>(() => Messages.Check(typeof(IBad)));
        Assert.StartsWith("IBad.Take, basket: Basket.Fruit: List<Int32> can be set", error.Message.Replace("List<Int32>._items", "List<Int32>", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(int[]), "Int32[] can change")]
    [InlineData(typeof(IReadOnlyList<int>), "IReadOnlyList<Int32> can change")]
    [InlineData(typeof(object), "Object can change")]
    [InlineData(typeof(Open), "Open.Name can be set")]
    [InlineData(typeof(Animal), "Dog.Name can be set")]
    [InlineData(typeof(ImmutableArray<Open>), "Open.Name can be set")]
    public void What_could_change_is_named(Type type, string fault) => Assert.Equal(fault, Messages.FaultOf(type));

    public sealed record Leaf(string Name, DateOnly? Fell);

    public sealed record Tree(ImmutableArray<Tree> Branches, Leaf? Leaf);

    public sealed record Basket(List<int> Fruit);

    public sealed class Open
    {
        public string Name { get; set; } = "";
    }

    public abstract record Animal;

    public sealed record Dog : Animal
    {
        public string Name { get; set; } = "";
    }
}
