using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Orleans.Storage;

namespace CalWater.Grains.Runtime.States;

/// <summary>
/// Writes states as <c>{"version":2,"state":{…}}</c>, the same for every engine, and reads what any earlier program wrote.
/// </summary>
public sealed class GrainStateSerializer(IEnumerable<StateSchema> schemas) : IGrainStorageSerializer
{
    /// <summary>The largest state in bytes. A grain is a customer or a payment; what grows without end belongs into a table.</summary>
    public const int Largest = 1024 * 1024;

    private readonly FrozenDictionary<Type, StateSchema> schemas = schemas.ToFrozenDictionary(schema => schema.Type.Type);

    /// <exception cref="InvalidOperationException">The type is not among the schemas.</exception>
    /// <exception cref="GrainStateException">The state is larger than <see cref="Largest"/>.</exception>
    public BinaryData Serialize<T>(T? input)
    {
        var schema = SchemaOf<T>();
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version"u8, schema.Version);
            writer.WritePropertyName("state"u8);
            JsonSerializer.Serialize(writer, input!, (JsonTypeInfo<T>)schema.Type);
            writer.WriteEndObject();
        }
        return buffer.WrittenCount <= Largest
            ? new(buffer.WrittenMemory)
            : throw new GrainStateException($"A {typeof(T).Name} of {buffer.WrittenCount:N0} bytes is larger than the {Largest:N0} that a state may have.");
    }

    /// <exception cref="InvalidOperationException">The type is not among the schemas.</exception>
    /// <exception cref="GrainStateException">The text is not such a state, or a newer program wrote it.</exception>
    public T Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            return Read<T>(input.ToMemory().Span, SchemaOf<T>());
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException)
        {
            throw new GrainStateException($"What is stored is not a {typeof(T).Name}: {fault.Message}", fault);
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> json, StateSchema schema)
    {
        var reader = new Utf8JsonReader(json);
        var version = ReadVersion(ref reader);
        if (version > schema.Version)
            throw new GrainStateException($"A newer program wrote this {typeof(T).Name}, as version {version}; this one knows version {schema.Version}. Start the newer program.");
        var type = (JsonTypeInfo<T>)schema.Type;
        return version == schema.Version
            ? JsonSerializer.Deserialize(ref reader, type)!
            : schema.Upgrade(JsonNode.Parse(ref reader)!.AsObject(), version).Deserialize(type)!;
    }

    /// <summary>Reads up to the state itself. The first program wrote it bare: that is version 1.</summary>
    private static int ReadVersion(ref Utf8JsonReader reader)
    {
        var start = reader;
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject && Reads(ref reader, "version"u8) && reader.Read())
        {
            var version = reader.GetInt32();
            if (version < 1) throw new JsonException($"{version} is not a version.");
            if (Reads(ref reader, "state"u8) && reader.Read()) return version;
            throw new JsonException("The version is not followed by the state.");
        }
        reader = start;
        reader.Read();
        return 1;
    }

    private static bool Reads(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name);

    private StateSchema SchemaOf<T>() =>
        schemas.GetValueOrDefault(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} has no {nameof(StateSchema)}; add it to {nameof(StateSchemas)}.");
}
