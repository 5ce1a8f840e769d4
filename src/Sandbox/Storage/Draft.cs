using System.Text.Json;
using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Storage;

/// <summary>A change in the making: sees what is stored and what it has itself put; nothing of it counts before it is committed.</summary>
internal sealed class Draft(ObjectTable table, long now, EventRequest request, SandboxOptions options)
{
    private readonly Dictionary<string, StripeObject> _puts = [];
    private StoredAnswer? _answer;

    /// <summary>Seconds since 1970, the same throughout the change.</summary>
    public long Now => now;

    /// <summary>The moment by which a bank has done what it does next.</summary>
    public long WhenTheBankIsReady => now + (long)options.BankDelay.TotalSeconds;

    public StripeObject? Find(string id) => _puts.GetValueOrDefault(id) ?? table.Find(id);

    /// <summary>All stored objects of a kind, newest first.</summary>
    public IEnumerable<T> All<T>() where T : StripeObject => table.NewestFirst<T>();

    /// <summary>An object that another object's member names, so it must be there.</summary>
    public T Get<T>(string id) where T : StripeObject =>
        Find(id) as T ?? throw new InvalidOperationException($"The sandbox's books name {typeof(T).Name} {id} but do not have it.");

    public T Put<T>(T subject) where T : StripeObject
    {
        _puts[subject.Id] = subject;
        return subject;
    }

    /// <summary>Records that something happened to an object, as it is now.</summary>
    public void Emit(string type, StripeObject subject) => Put(new StripeEvent
    {
        Id = StripeIds.New("evt_"),
        Created = now,
        Data = new EventData(JsonSerializer.SerializeToElement(StripeJson.Public(subject))),
        PendingWebhooks = options.WebhookUrl is null ? 0 : 1,
        Request = request,
        Type = type,
    });

    public void Remember(StoredAnswer answer) => _answer = answer;

    public void Discard() => _puts.Clear();

    public Commit? ToCommit() =>
        _puts.Count == 0 && _answer is null ? null : new Commit { Objects = [.. _puts.Values], Answer = _answer };
}
