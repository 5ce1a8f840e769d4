using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>Which account, which place, which days; and the customer's address where an envelope's window shows it.</summary>
internal static class AccountFacts
{
    private const double Top = 82, Gap = 10;

    public static void Draw(ICanvas canvas, BillDraft draft)
    {
        var (bill, words) = (draft.Bill, draft.Words);
        const double left = 108, right = Sheet.MainWidth - left - Gap;
        Fact(canvas, words["AccountNumber"], bill.Account.ToDisplay(), new(Sheet.Left, Top, left, 13));
        Fact(canvas, words["BillNumber"], bill.Number.Value, new(Sheet.Left + left + Gap, Top, right, 13));
        Fact(canvas, words["BillDate"], words.LongDate(bill.IssuedOn), new(Sheet.Left, Top + 30, left, 13));
        Fact(canvas, words["ServicePeriod"], draft.Range("PeriodOf", bill.Period), new(Sheet.Left + left + Gap, Top + 30, right, 13));
        Place(canvas, draft);
        using var paragraph = canvas.As(Role.Paragraph);
        Fitted.Lines(canvas, MailingLines(draft), new(Sheet.WindowLeft, 181, Sheet.WindowWidth, 56), new(Face.Regular, 10), Palette.Text);
    }

    /// <summary>A label above a value that stays on one line.</summary>
    public static void Fact(ICanvas canvas, string label, string value, Box box)
    {
        using var paragraph = canvas.As(Role.Paragraph);
        canvas.Text(label + " ", box.X, box.Y + Typography.Label.Drop(), Typography.Label, Palette.Muted);
        Fitted.Line(canvas, value, box with { Y = box.Y + Typography.Label.Leading() }, new(Face.Bold, 9.5), Palette.Text);
    }

    private static void Place(ICanvas canvas, BillDraft draft)
    {
        using var paragraph = canvas.As(Role.Paragraph);
        canvas.Text(draft.Words["ServiceAddress"] + " ", Sheet.Left, Top + 60 + Typography.Label.Drop(), Typography.Label, Palette.Muted);
        Fitted.Lines(canvas, [draft.Place], new(Sheet.Left, Top + 60 + Typography.Label.Leading(), Sheet.MainWidth, 24), new(Face.Bold, 9.5), Palette.Text);
    }

    private static IEnumerable<string> MailingLines(BillDraft draft)
    {
        var customer = draft.Bill.Customer;
        yield return customer.MailingName ?? customer.Name;
        if (customer.MailingAddress is { } mailing)
        {
            yield return mailing;
            yield break;
        }
        yield return customer.ServiceAddress;
        yield return $"{customer.City} CA {customer.Zip}";
    }
}
