using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <param name="Width">In points.</param>
/// <param name="Right">Set flush right, as figures are.</param>
internal sealed record TableColumn(string Header, double Width, bool Right = false);

/// <summary>A cell: its text, and smaller words beside it, or below where there is no room.</summary>
internal readonly record struct TableCell(string Text, string? Note = null)
{
    public static implicit operator TableCell(string text) => new(text);
}

/// <summary>A table with column headers that are repeated on each page it runs over. The first cell of a row is the row's header.</summary>
internal sealed class Table(ICanvas canvas, Flow flow, IReadOnlyList<TableColumn> columns)
{
    private const double Gap = 8, NoteGap = 6, Padding = 1.8;

    /// <summary>The height of the header and one plain row.</summary>
    public static double Smallest { get; } = 2 * (Typography.Body.Leading() + 2 * Padding);

    /// <param name="total">A last row, which stays on the page of the row before it.</param>
    public void Draw(IReadOnlyList<TableCell[]> rows, TableCell[]? total = null)
    {
        flow.Need(Smallest);
        using var table = canvas.As(Role.Table);
        using (canvas.As(Role.Row)) Headers(Role.HeaderCell);
        for (var i = 0; i < rows.Count; i++)
            Row(rows[i], Typography.Body, after: total is not null && i == rows.Count - 1 ? RowHeight(total, Typography.Strong) : 0);
        if (total is not null) Row(total, Typography.Strong);
    }

    private void Headers(Role role)
    {
        var (x, top) = (flow.Column.X, flow.Column.Y + Padding);
        foreach (var column in columns)
        {
            using (canvas.As(role, new(Scope: Scope.Column)))
                Put(column.Header, column, x, top + Typography.SmallStrong.Drop(), Typography.SmallStrong, Palette.Water);
            x += column.Width;
        }
        flow.Column.Y = top + Typography.SmallStrong.Leading() + Padding;
        Rule(Palette.Water, 0.8);
    }

    /// <param name="after">The height of what must follow on the same page.</param>
    private void Row(TableCell[] cells, TextStyle style, double after = 0)
    {
        var height = RowHeight(cells, style);
        if (flow.Need(height + after)) using (canvas.As(Role.Artifact)) Headers(Role.Artifact);
        using (canvas.As(Role.Row)) Cells(cells, style);
        flow.Column.Y += height;
        Rule(Palette.Rule, 0.5);
    }

    private double RowHeight(TableCell[] cells, TextStyle style)
    {
        var height = 0.0;
        for (var i = 0; i < cells.Length; i++) height = Math.Max(height, HeightOf(cells[i], columns[i], style));
        return height + 2 * Padding;
    }

    private void Cells(TableCell[] cells, TextStyle style)
    {
        var x = flow.Column.X;
        for (var i = 0; i < cells.Length; i++)
        {
            using (canvas.As(i == 0 ? Role.HeaderCell : Role.Cell, new(Scope: i == 0 ? Scope.Row : Scope.None)))
                Cell(cells[i], columns[i], x, style);
            x += columns[i].Width;
        }
    }

    private void Cell(TableCell cell, TableColumn column, double x, TextStyle style)
    {
        var top = flow.Column.Y + Padding;
        if (cell.Note is { } beside && FitsBeside(cell.Text, beside, column, style))
        {
            Beside(cell.Text, beside, column, x, top + style.Drop(), style);
            return;
        }
        top = CellLines(cell.Note is null ? cell.Text : cell.Text + " ", column, x, top, style, Palette.Text);
        if (cell.Note is { } note) CellLines(note, column, x, top, Typography.Small, Palette.Muted);
    }

    /// <summary>The figure keeps its edge, so that a column of them can be compared.</summary>
    private void Beside(string text, string note, TableColumn column, double x, double baseline, TextStyle style)
    {
        if (column.Right) canvas.Text(note + " ", x + column.Width - canvas.Width(text, style) - NoteGap - canvas.Width(note, Typography.Small), baseline, Typography.Small, Palette.Muted);
        Put(column.Right ? text : text + " ", column, x, baseline, style, Palette.Text);
        if (!column.Right) canvas.Text(note, x + canvas.Width(text, style) + NoteGap, baseline, Typography.Small, Palette.Muted);
    }

    private bool FitsBeside(string text, string note, TableColumn column, TextStyle style) =>
        canvas.Width(text, style) + NoteGap + canvas.Width(note, Typography.Small) <= column.Width - Gap;

    private double CellLines(string text, TableColumn column, double x, double top, TextStyle style, Ink ink)
    {
        foreach (var line in new LineBreaker(canvas, text, style, column.Width - Gap))
        {
            Put(text.AsSpan(line), column, x, top + style.Drop(), style, ink);
            top += style.Leading();
        }
        return top;
    }

    private void Put(ReadOnlySpan<char> text, TableColumn column, double x, double baseline, TextStyle style, Ink ink) =>
        canvas.Text(text, column.Right ? x + column.Width - canvas.Width(text.TrimEnd(), style) : x, baseline, style, ink);

    private double HeightOf(TableCell cell, TableColumn column, TextStyle style)
    {
        var height = LineBreaker.Count(canvas, cell.Text, style, column.Width - Gap) * style.Leading();
        return cell.Note is { } note && !FitsBeside(cell.Text, note, column, style)
            ? height + LineBreaker.Count(canvas, note, Typography.Small, column.Width - Gap) * Typography.Small.Leading()
            : height;
    }

    private void Rule(Ink ink, double width)
    {
        using (canvas.As(Role.Artifact))
            canvas.Line(flow.Column.X, flow.Column.Y, flow.Column.Right, flow.Column.Y, ink, width);
    }
}
