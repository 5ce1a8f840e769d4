using Orleans.Storage;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>Lets so many more writes through and fails every one after, as a process does that stops there.</summary>
internal sealed class Stops(IGrainStorageSerializer inner) : IGrainStorageSerializer
{
    private int writesLeft = int.MaxValue;

    public void After(int writes) => Volatile.Write(ref writesLeft, writes);

    public void Never() => After(int.MaxValue);

    public BinaryData Serialize<T>(T? input) =>
        Interlocked.Decrement(ref writesLeft) >= 0 ? inner.Serialize(input) : throw new IOException("The process stopped here.");

    public T Deserialize<T>(BinaryData input) => inner.Deserialize<T>(input)!;
}
