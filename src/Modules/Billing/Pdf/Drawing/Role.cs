namespace CalWater.Billing.Pdf.Drawing;

/// <summary>What a part of the document is to someone who hears it instead of seeing it.</summary>
internal enum Role
{
    /// <summary>Decoration or repetition: passed over when the document is read aloud.</summary>
    Artifact,
    /// <summary>A page's head or foot: an artifact that belongs to the paging.</summary>
    Pagination,
    Document, Section, Title, Heading, Paragraph, List, ListItem, ListBody, Table, Row, HeaderCell, Cell, Figure, Link
}

/// <summary>Which cells a header cell speaks for.</summary>
internal enum Scope { None, Column, Row }

/// <summary>What a role needs beside its name.</summary>
/// <param name="Alternative">What a figure shows, in words.</param>
/// <param name="Bounds">Where a figure stands.</param>
/// <param name="Columns">How many columns a cell spans, when more than one.</param>
internal readonly record struct RoleDetails(string? Alternative = null, Box? Bounds = null, Scope Scope = Scope.None, int Columns = 0);

internal static class RoleScopes
{
    /// <summary>Opens the role until the returned scope is disposed of.</summary>
    public static RoleScope As(this ICanvas canvas, Role role, RoleDetails details = default)
    {
        canvas.Open(role, details);
        return new RoleScope(canvas);
    }

    internal readonly ref struct RoleScope(ICanvas canvas)
    {
        public void Dispose() => canvas.Close();
    }
}
