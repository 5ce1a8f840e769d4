using System.Text.Json;
using Orleans.Storage;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>States as plain JSON, up to a size.</summary>
internal sealed class PlainSerializer : IGrainStorageSerializer
{
    public const int Largest = 100_000;

    public BinaryData Serialize<T>(T input)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(input);
        return json.Length <= Largest ? new(json) : throw new NotSupportedException($"A {typeof(T).Name} of {json.Length} bytes is too large.");
    }

    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input)!;
}
