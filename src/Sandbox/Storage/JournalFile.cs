using System.Buffers;
using System.Text.Json;
using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Storage;

/// <summary>The file of the journal: one change a line, written by one process at a time.</summary>
internal sealed class JournalFile : IDisposable
{
    private static ReadOnlySpan<byte> LineEnd => "\n"u8;

    private readonly FileStream _stream;

    private JournalFile(FileStream stream) => _stream = stream;

    /// <summary>Opens or makes the file. A torn last line, which nobody was told of, is cut off.</summary>
    /// <exception cref="IOException">Another process has it open.</exception>
    public static JournalFile Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        stream.SetLength(WholeLines(stream));
        return new JournalFile(stream);
    }

    /// <summary>Every change in the file, first to last.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read; the message names it.</exception>
    public IEnumerable<Commit> Read()
    {
        _stream.Position = 0;
        using var reader = new StreamReader(_stream, leaveOpen: true);
        for (var number = 1; reader.ReadLine() is { } line; number++) yield return Parse(line, number);
    }

    /// <summary>Writes the changes and returns when the disk has them.</summary>
    public void Append(IEnumerable<Commit> commits)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var commit in commits)
        {
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(commit, StripeJson.Options));
            lines.Write(LineEnd);
        }
        _stream.Seek(0, SeekOrigin.End);
        _stream.Write(lines.WrittenSpan);
        _stream.Flush(flushToDisk: true);
    }

    public void Dispose() => _stream.Dispose();

    private static long WholeLines(FileStream stream)
    {
        for (var end = stream.Length; end > 0; end--)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() == LineEnd[0]) return end;
        }
        return 0;
    }

    private Commit Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<Commit>(line, StripeJson.Options)!;
        }
        catch (JsonException reason)
        {
            throw new InvalidDataException($"Line {number} of the sandbox's journal {_stream.Name} cannot be read: {reason.Message}", reason);
        }
    }
}
