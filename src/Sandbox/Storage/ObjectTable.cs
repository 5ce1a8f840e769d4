using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Storage;

/// <summary>Every object by id, and in the order in which they were made.</summary>
internal sealed class ObjectTable
{
    private readonly Dictionary<string, StripeObject> _byId = [];
    private readonly Dictionary<Type, List<string>> _order = [];

    public StripeObject? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>All objects of one type, newest first.</summary>
    public IEnumerable<T> NewestFirst<T>() where T : StripeObject =>
        Enumerable.Reverse(Ids(typeof(T))).Select(id => (T)_byId[id]);

    public IReadOnlyList<StripeObject> All() => [.. _byId.Values];

    public void Apply(Commit commit)
    {
        foreach (var subject in commit.Objects) Put(subject);
        if (commit.Settled is { } id) Put((StripeEvent)_byId[id] with { PendingWebhooks = 0 });
    }

    private void Put(StripeObject subject)
    {
        if (!_byId.ContainsKey(subject.Id)) Ids(subject.GetType()).Add(subject.Id);
        _byId[subject.Id] = subject;
    }

    private List<string> Ids(Type type) =>
        _order.TryGetValue(type, out var ids) ? ids : _order[type] = [];
}
