using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>One named state of a grain, read before it activates.</summary>
public interface IPersistentState<TState> : IStorage<TState>;

/// <summary>Asks for a state in a grain's constructor.</summary>
/// <param name="stateName">Names the state in the database; never change it.</param>
/// <param name="storageName">A storage provider by name; this engine has one and takes no heed.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    public string StateName { get; } = stateName;

    public string? StorageName { get; } = storageName;
}
