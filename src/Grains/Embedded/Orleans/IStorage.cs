using Orleans.Storage;

namespace Orleans.Core;

/// <summary>A durable record with a version.</summary>
public interface IStorage
{
    /// <summary>The version last read or written; null when there has never been a record.</summary>
    string? Etag { get; }

    bool RecordExists { get; }

    /// <summary>Removes the record, if it is still the version last seen.</summary>
    /// <exception cref="InconsistentStateException">It is not.</exception>
    Task ClearStateAsync();

    /// <summary>Writes the record, if the stored one is still the version last seen; durable when this returns.</summary>
    /// <exception cref="InconsistentStateException">It is not.</exception>
    Task WriteStateAsync();

    /// <summary>Takes the record from the database anew.</summary>
    Task ReadStateAsync();
}

/// <summary>A durable record of a known type.</summary>
public interface IStorage<TState> : IStorage
{
    TState State { get; set; }
}
