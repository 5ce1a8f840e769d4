namespace CalWater.Billing.Pdf.Qr;

/// <summary>What all codes of one version have alike: the finder, timing and alignment patterns, the masks, and the path that data bits take.</summary>
internal sealed class QrGrid
{
    private static readonly QrGrid?[] Made = new QrGrid?[11];
    private readonly ulong[] taken;

    private QrGrid(QrVersion version)
    {
        (Version, Dark, taken) = (version, new ulong[version.Size], new ulong[version.Size]);
        DrawFinders(version.Size);
        DrawTiming(version.Size);
        DrawAlignment(version);
        DrawVersion(version);
        Path = [.. FindPath(version.Size)];
        Masks = [.. Enumerable.Range(0, 8).Select(MaskOf)];
    }

    public QrVersion Version { get; }

    /// <summary>The dark modules of the patterns; a row is a number whose bit 0 is the leftmost module.</summary>
    public ulong[] Dark { get; }

    /// <summary>Where the bits of the codewords go, in order.</summary>
    public (int Row, int Column)[] Path { get; }

    /// <summary>Eight masks, each only over data modules.</summary>
    public ulong[][] Masks { get; }

    public static QrGrid Of(QrVersion version) => Made[version.Number] ??= new QrGrid(version);

    private void DrawFinders(int size)
    {
        foreach (var (top, left) in new[] { (0, 0), (0, size - 7), (size - 7, 0) })
            for (var row = -1; row <= 7; row++)
                for (var column = -1; column <= 7; column++)
                    Set(top + row, left + column, RingOf(row - 3, column - 3) is 3 or < 2);
        // The format beside the finders is written with each mask; only its place is taken here.
        for (var i = 0; i < 9; i++) Take(8, i, i, 8);
        for (var i = 1; i <= 8; i++) Take(8, size - i, size - i, 8);
        Set(size - 8, 8, true);
    }

    private void DrawTiming(int size)
    {
        for (var i = 8; i < size - 8; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }
    }

    private void DrawAlignment(QrVersion version)
    {
        foreach (var top in version.Alignment)
            foreach (var left in version.Alignment)
                if (!IsCorner(top, left, version.Size))
                    for (var i = 0; i < 25; i++) Set(top + i / 5 - 2, left + i % 5 - 2, RingOf(i / 5 - 2, i % 5 - 2) != 1);
    }

    private static bool IsCorner(int top, int left, int size) => (top, left) == (6, 6) || (top, left) == (6, size - 7) || (top, left) == (size - 7, 6);

    private static int RingOf(int row, int column) => Math.Max(Math.Abs(row), Math.Abs(column));

    /// <summary>From version 7 on the number itself stands twice in the code, with a BCH remainder.</summary>
    private void DrawVersion(QrVersion version)
    {
        if (version.Number < 7) return;
        var bits = version.Number << 12 | QrFormat.Remainder(version.Number << 12, 0x1F25);
        for (var i = 0; i < 18; i++)
        {
            Set(version.Size - 11 + i % 3, i / 3, (bits >> i & 1) == 1);
            Set(i / 3, version.Size - 11 + i % 3, (bits >> i & 1) == 1);
        }
    }

    /// <summary>Two columns at a time from the right, upward and downward by turns, past the vertical timing pattern.</summary>
    private IEnumerable<(int, int)> FindPath(int size)
    {
        var upward = true;
        for (var right = size - 1; right > 0; right -= right == 8 ? 3 : 2, upward = !upward)
            for (var i = 0; i < 2 * size; i++)
            {
                var row = upward ? size - 1 - i / 2 : i / 2;
                var column = right - i % 2;
                if ((taken[row] >> column & 1) == 0) yield return (row, column);
            }
    }

    private ulong[] MaskOf(int mask)
    {
        var rows = new ulong[Version.Size];
        foreach (var (row, column) in Path)
            if (Inverts(mask, row, column)) rows[row] |= 1UL << column;
        return rows;
    }

    private static bool Inverts(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => (i / 2 + j / 3) % 2 == 0,
        5 => i * j % 2 + i * j % 3 == 0,
        6 => (i * j % 2 + i * j % 3) % 2 == 0,
        _ => ((i + j) % 2 + i * j % 3) % 2 == 0
    };

    private void Take(int row, int column, int otherRow, int otherColumn)
    {
        taken[row] |= 1UL << column;
        taken[otherRow] |= 1UL << otherColumn;
    }

    private void Set(int row, int column, bool dark)
    {
        if (row < 0 || column < 0 || row >= taken.Length || column >= taken.Length) return;
        taken[row] |= 1UL << column;
        if (dark) Dark[row] |= 1UL << column;
    }
}
