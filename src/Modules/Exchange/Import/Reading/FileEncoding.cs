namespace CalWater.Exchange.Import.Reading;

/// <summary>Tells UTF-16 before it is read as something else: by its mark, or by the zeros beside its letters.</summary>
internal static class FileEncoding
{
    public static bool IsUtf8(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var file = File.OpenRead(path);
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return !start.Contains((byte)0) && start is not [0xFF, 0xFE, ..] and not [0xFE, 0xFF, ..];
    }
}
