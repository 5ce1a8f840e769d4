using static System.FormattableString;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>Small objects packed into one compressed stream (ISO 32000-1, 7.5.7): the tag tree has hundreds.</summary>
internal sealed class ObjectStream
{
    private readonly ByteBuffer index = new();
    private readonly ByteBuffer objects = new();
    private readonly List<int> numbers = [];

    public void Clear()
    {
        index.Clear();
        objects.Clear();
        numbers.Clear();
    }

    public ByteBuffer Open(int number)
    {
        index.Number(number).Add((byte)' ').Number(objects.Length).Add((byte)' ');
        numbers.Add(number);
        return objects;
    }

    public void Close() => objects.Add((byte)'\n');

    public void WriteTo(PdfFile file)
    {
        var container = file.Reserve();
        for (var i = 0; i < numbers.Count; i++) file.PlaceInside(numbers[i], container, i);
        var first = index.Length;
        index.Add(objects.Written);
        file.Stream(container, Invariant($"/Type/ObjStm/N {numbers.Count}/First {first}"), index.Written);
    }
}
