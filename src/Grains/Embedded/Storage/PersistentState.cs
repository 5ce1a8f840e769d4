using System.Globalization;
using System.Runtime.CompilerServices;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace CalWater.Grains.Embedded;

/// <summary>
/// One state of one activation. Any failed write ends the activation: what is in memory may then not be what is stored,
/// and the next activation reads anew.
/// </summary>
internal sealed class PersistentState<T>(string name, IActivation activation, GrainStates table, IGrainStorageSerializer serializer)
    : IPersistentState<T>
{
    private long version;

    public T State { get; set; } = Empty();

    public bool RecordExists { get; private set; }

    public string? Etag => version == 0 ? null : version.ToString(CultureInfo.InvariantCulture);

    private GrainId Grain => activation.GrainId;

    public async Task ReadStateAsync()
    {
        var stored = await NamedAsync("read", () => table.ReadAsync(Grain, name));
        State = stored.Payload is null ? Empty() : await NamedAsync("read", () => Task.FromResult(Parse(stored.Payload)));
        (RecordExists, version) = (stored.Payload is not null, stored.Version);
    }

    public async Task WriteStateAsync()
    {
        version = await ChangeAsync(() => table.WriteAsync(Grain, name, serializer.Serialize(State).ToString(), version));
        RecordExists = true;
    }

    public async Task ClearStateAsync()
    {
        if (version != 0) version = await ChangeAsync(() => table.ClearAsync(Grain, name, version));
        (State, RecordExists) = (Empty(), false);
    }

    private async Task<long> ChangeAsync(Func<Task<long>> change)
    {
        try
        {
            return await NamedAsync("written", change);
        }
        catch (Exception error)
        {
            activation.Deactivate(new(DeactivationReasonCode.ApplicationError, error, $"State '{name}' was not written."));
            throw;
        }
    }

    private async Task<TResult> NamedAsync<TResult>(string what, Func<Task<TResult>> act)
    {
        var call = Call.Current;
        call?.Does($"having its state '{name}' {what}");
        try
        {
            return await act();
        }
        catch (Exception error) when (error is not OrleansException)
        {
            throw new OrleansException($"{Grain}: state '{name}' could not be {what}: {error.Message}", error);
        }
        finally
        {
            call?.Does(null);
        }
    }

    private T Parse(string payload) =>
        serializer.Deserialize<T>(new(payload)) is { } state ? state : throw new FormatException($"what is stored is no {typeof(T).Name}, but null.");

    // Like Orleans: a type without a parameterless constructor begins with its members unset.
    private static T Empty() =>
        typeof(T).IsValueType || typeof(T).GetConstructor(Type.EmptyTypes) is not null
            ? Activator.CreateInstance<T>()
            : (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
