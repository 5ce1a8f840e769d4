namespace Orleans.Storage;

/// <summary>Turns states into what the database keeps, and back.</summary>
public interface IGrainStorageSerializer
{
    BinaryData Serialize<T>(T input);

    T Deserialize<T>(BinaryData input);
}
