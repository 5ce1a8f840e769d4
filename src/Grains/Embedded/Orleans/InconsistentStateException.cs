using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>The stored state is not the version this activation saw; the activation ends, so that the next call reads anew.</summary>
public class InconsistentStateException : OrleansException
{
    public InconsistentStateException() { }

    public InconsistentStateException(string message) : base(message) { }

    public InconsistentStateException(string message, Exception? innerException) : base(message, innerException!) { }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag) : base(errorMsg) =>
        (StoredEtag, CurrentEtag) = (storedEtag, currentEtag);

    /// <summary>The version in the database, where known.</summary>
    public string? StoredEtag { get; }

    /// <summary>The version this activation held.</summary>
    public string? CurrentEtag { get; }
}
