using System.Numerics;

namespace CalWater.Billing.Pdf.Qr;

/// <summary>How hard a code is to read (ISO/IEC 18004, 7.8.3), for all modules of a row at once: the mask with the least is used.</summary>
internal static class QrPenalty
{
    // Dark-light-dark-dark-dark-light-dark with four light modules on one side looks like a finder.
    private const int FinderLike = 0b00001011101, FinderLikeReversed = 0b10111010000, FinderLength = 11;

    public static int Of(ulong[] rows) => Runs(rows) + Blocks(rows) + Finders(rows) + Imbalance(rows);

    private static int Runs(ulong[] rows)
    {
        var (penalty, above) = (0, 0UL);
        var pairs = Pairs(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var alike = ~(rows[i] ^ rows[i] >> 1) & pairs;
            penalty += RunPenalty(alike & alike >> 1 & alike >> 2 & alike >> 3, shift: 1, 0);
            if (i + 4 >= rows.Length) continue;
            var down = AlikeBelow(rows, i) & AlikeBelow(rows, i + 1) & AlikeBelow(rows, i + 2) & AlikeBelow(rows, i + 3);
            penalty += RunPenalty(down, shift: 0, above);
            above = down;
        }
        return penalty;
    }

    /// <summary>Three for five modules alike and one for each more: each bit is a fifth or later module, and a run's first counts three.</summary>
    private static int RunPenalty(ulong fives, int shift, ulong before) =>
        BitOperations.PopCount(fives) + 2 * BitOperations.PopCount(fives & ~(shift == 1 ? fives << 1 : before));

    private static int Blocks(ulong[] rows)
    {
        var count = 0;
        for (var i = 0; i + 1 < rows.Length; i++)
            count += BitOperations.PopCount(~(rows[i] ^ rows[i] >> 1) & ~(rows[i + 1] ^ rows[i + 1] >> 1) & AlikeBelow(rows, i) & Pairs(rows.Length));
        return 3 * count;
    }

    private static int Finders(ulong[] rows)
    {
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            count += Across(rows[i], FinderLike, rows.Length) + Across(rows[i], FinderLikeReversed, rows.Length);
            if (i + FinderLength <= rows.Length) count += Down(rows, i, FinderLike) + Down(rows, i, FinderLikeReversed);
        }
        return 40 * count;
    }

    private static int Across(ulong row, int pattern, int size)
    {
        var found = All(size - FinderLength + 1);
        for (var bit = 0; bit < FinderLength && found != 0; bit++) found &= (pattern >> bit & 1) == 1 ? row >> bit : ~(row >> bit);
        return BitOperations.PopCount(found);
    }

    private static int Down(ulong[] rows, int top, int pattern)
    {
        var found = All(rows.Length);
        for (var bit = 0; bit < FinderLength && found != 0; bit++) found &= (pattern >> bit & 1) == 1 ? rows[top + bit] : ~rows[top + bit];
        return BitOperations.PopCount(found);
    }

    /// <summary>Ten for each full five per cent by which the share of dark modules is off one half.</summary>
    private static int Imbalance(ulong[] rows)
    {
        var (dark, total) = (rows.Sum(BitOperations.PopCount), rows.Length * rows.Length);
        return 10 * (Math.Abs(20 * dark - 10 * total) / total);
    }

    private static ulong AlikeBelow(ulong[] rows, int i) => ~(rows[i] ^ rows[i + 1]) & All(rows.Length);

    private static ulong Pairs(int size) => All(size - 1);

    private static ulong All(int size) => (1UL << size) - 1;
}
