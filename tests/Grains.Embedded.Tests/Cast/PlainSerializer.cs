using System.Text.Json;
using Orleans.Storage;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>States as plain JSON.</summary>
internal sealed class PlainSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T input) => new(JsonSerializer.SerializeToUtf8Bytes(input));

    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input)!;
}
