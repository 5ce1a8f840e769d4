using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Storage;

/// <summary>Every object by id, by owner, and in the order in which they were made.</summary>
internal sealed class ObjectTable
{
    private readonly Dictionary<string, StripeObject> _byId = [];
    private readonly Dictionary<Type, List<string>> _order = [];
    private readonly Dictionary<string, List<string>> _owned = [];

    public StripeObject? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>All objects of one type, newest first.</summary>
    public IEnumerable<T> NewestFirst<T>() where T : StripeObject => NewestFirst(Of(_order, typeof(T))).Cast<T>();

    /// <summary>The same, of one owner.</summary>
    public IEnumerable<T> NewestFirst<T>(string owner) where T : StripeObject =>
        NewestFirst(Of(_owned, owner)).OfType<T>().Where(subject => subject.Owner == owner);

    public IReadOnlyList<StripeObject> All() => [.. _byId.Values];

    public void Apply(Commit commit)
    {
        foreach (var subject in commit.Objects) Put(subject);
        if (commit.Settled is { } id) Put((StripeEvent)_byId[id] with { PendingWebhooks = 0 });
    }

    private void Put(StripeObject subject)
    {
        var before = Find(subject.Id);
        if (before is null) Of(_order, subject.GetType()).Add(subject.Id);
        if (subject.Owner is { } owner && owner != before?.Owner) Of(_owned, owner).Add(subject.Id);
        _byId[subject.Id] = subject;
    }

    /// <summary>No list is turned round: each is long, and asked for often.</summary>
    private IEnumerable<StripeObject> NewestFirst(List<string> ids)
    {
        for (var last = ids.Count - 1; last >= 0; last--) yield return _byId[ids[last]];
    }

    private static List<string> Of<TKey>(Dictionary<TKey, List<string>> lists, TKey key) where TKey : notnull =>
        lists.TryGetValue(key, out var ids) ? ids : lists[key] = [];
}
