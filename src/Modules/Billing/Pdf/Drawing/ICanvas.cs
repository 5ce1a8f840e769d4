namespace CalWater.Billing.Pdf.Drawing;

/// <summary>
/// Pages to draw on, each US Letter. Lengths are points (1/72 inch); the origin is a page's top left corner and y grows downward.
/// What is drawn belongs to the innermost open <see cref="Role"/>, and the order of drawing is the order of reading.
/// </summary>
internal interface ICanvas
{
    int Pages { get; }

    /// <summary>Whether some character so far is not in its typeface, so that something else stands for it.</summary>
    bool HasStandIns { get; }

    /// <summary>Adds a page and turns to it.</summary>
    void AddPage();

    /// <summary>Turns to a page drawn before, counted from 1, to complete it.</summary>
    void TurnTo(int page);

    /// <summary>The advance width of the text in points, without kerning.</summary>
    double Width(ReadOnlySpan<char> text, TextStyle style);

    /// <summary>How many characters from the start fit into the width in points.</summary>
    int Fit(ReadOnlySpan<char> text, TextStyle style, double width);

    /// <summary>Shows one line of text from x on the baseline.</summary>
    void Text(ReadOnlySpan<char> text, double x, double baseline, TextStyle style, Ink ink);

    void Fill(ReadOnlySpan<Box> boxes, Ink ink);

    /// <summary>Fills the set modules of a square grid; a row is a number whose bit 0 is its leftmost module.</summary>
    void Fill(ReadOnlySpan<ulong> grid, Box box, Ink ink);

    /// <summary>Fills the shape between straight or curved outlines.</summary>
    void Fill(Outline outline, Ink ink);

    /// <summary>Draws along the outline with a pen of the width in points.</summary>
    void Stroke(Outline outline, Ink ink, double width);

    /// <summary>Draws a straight line with a pen of the width in points.</summary>
    void Line(double x1, double y1, double x2, double y2, Ink ink, double width, Dash dash = default);

    /// <summary>Opens a part of the document's structure; <see cref="Close"/> closes the innermost one.</summary>
    void Open(Role role, RoleDetails details = default);

    void Close();

    /// <summary>Makes an area of the page lead to an address; belongs inside <see cref="Role.Link"/>.</summary>
    void Link(Box area, string address, string description);
}
