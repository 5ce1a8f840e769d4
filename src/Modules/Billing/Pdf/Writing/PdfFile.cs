using System.IO.Compression;
using System.Security.Cryptography;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>
/// The objects of a file in the order in which they are written, and where each stands. Every stream is hashed before it
/// is compressed, so that the hash outlives a change of the compressor.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly ByteBuffer bytes = new();
    private readonly List<Place> places = [];
    private readonly MemoryStream compressed = new();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Where an object stands: at an offset, or at an index within an object stream.</summary>
    public readonly record struct Place(int Offset, int Container, int Index);

    public IReadOnlyList<Place> Places => places;
    public ReadOnlySpan<byte> Written => bytes.Written;
    public int Length => bytes.Length;
    public CompressionLevel Compression { get; set; } = CompressionLevel.Fastest;

    /// <summary>Starts with the header of PDF 1.7; the comment's high bytes mark the file as binary.</summary>
    public void Start()
    {
        bytes.Clear();
        places.Clear();
        bytes.Add("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
    }

    /// <summary>Starts as a copy of a file whose objects many documents share.</summary>
    public void StartFrom(PdfFile shared, ReadOnlySpan<byte> sharedHash)
    {
        bytes.Clear();
        places.Clear();
        bytes.Add(shared.Written);
        places.AddRange(shared.places);
        hash.AppendData(sharedHash);
    }

    /// <summary>Takes the next object number.</summary>
    public int Reserve()
    {
        places.Add(default);
        return places.Count;
    }

    public ByteBuffer Open(int number)
    {
        PlaceHere(number);
        return bytes.Number(number).Add(" 0 obj\n"u8);
    }

    public void Close() => bytes.Add("\nendobj\n"u8);

    /// <summary>Notes that the object is written next.</summary>
    public void PlaceHere(int number) => places[number - 1] = new(bytes.Length, 0, 0);

    public void PlaceInside(int number, int container, int index) => places[number - 1] = new(0, container, index);

    public int Stream(string entries, ReadOnlySpan<byte> content) => Stream(Reserve(), entries, content);

    /// <summary>Writes a compressed stream; the entries are those of its dictionary beside length and filter.</summary>
    public int Stream(int number, string entries, ReadOnlySpan<byte> content)
    {
        hash.AppendData(content);
        compressed.SetLength(0);
        using (var deflate = new ZLibStream(compressed, Compression, leaveOpen: true)) deflate.Write(content);
        return UnhashedStream(number, entries + "/Filter/FlateDecode", compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
    }

    /// <summary>Writes a stream as it is.</summary>
    public int PlainStream(int number, string entries, ReadOnlySpan<byte> content)
    {
        hash.AppendData(content);
        return UnhashedStream(number, entries, content);
    }

    /// <summary>Writes a stream that tells where things stand and is no content.</summary>
    public int UnhashedStream(int number, string entries, ReadOnlySpan<byte> content)
    {
        Open(number).Add("<<"u8).Ascii(entries).Add("/Length "u8).Number(content.Length).Add(">>\nstream\n"u8)
            .Add(content).Add("\nendstream"u8);
        Close();
        return number;
    }

    /// <summary>Ends the file with the offset of its cross-references.</summary>
    public void End(int crossReferences) => bytes.Add("startxref\n"u8).Number(crossReferences).Add("\n%%EOF\n"u8);

    /// <summary>The hash of all content so far; the next document starts anew.</summary>
    public byte[] TakeHash() => hash.GetHashAndReset();

    public void Dispose()
    {
        hash.Dispose();
        compressed.Dispose();
    }
}
