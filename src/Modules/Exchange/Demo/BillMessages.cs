using CalWater.Billing.Bills;

namespace CalWater.Exchange.Demo;

/// <summary>What a bill tells its reader, in both languages.</summary>
internal sealed record BillMessage(string En, string Es)
{
    private static readonly BillMessage Leak = new(
        "You used much more water than usual. A running toilet or a broken pipe may be the cause: turn all water off and look whether the meter still moves.",
        "Usted usó mucha más agua que de costumbre. Un inodoro que pierde agua o una tubería rota pueden ser la causa: cierre todas las llaves y mire si el medidor sigue girando.");

    private static readonly BillMessage Estimated = new(
        "We could not read your meter this month and estimated your use. The next read corrects it.",
        "Este mes no pudimos leer su medidor y estimamos su consumo. La próxima lectura lo corrige.");

    private static readonly BillMessage PastDue = new(
        "Part of this amount is past due. If you cannot pay all of it now, call your Customer Center and ask for a payment plan.",
        "Una parte de este importe está vencida. Si no puede pagarlo todo ahora, llame a su Centro de Atención al Cliente y pida un plan de pagos.");

    private static readonly BillMessage Final = new(
        "This is the final bill of this account. Thank you for having been our customer.",
        "Esta es la última factura de esta cuenta. Gracias por haber sido nuestro cliente.");

    private static readonly BillMessage Spring = new(
        "Before the warm months, look over your sprinklers: one broken head can waste a CCF in a week.",
        "Antes de los meses cálidos, revise sus rociadores: uno solo roto puede desperdiciar un CCF por semana.");

    /// <summary>The one that matters most; none on most bills.</summary>
    public static BillMessage? For(DemoAccount account, int age, ReadKind read, Money carried)
    {
        if (account.Row.ClosedOn is not null && age == account.Cycle.Newest) return Final;
        if (carried.IsPositive) return PastDue;
        if (age == account.Usage.LeakAge) return Leak;
        if (read == ReadKind.Estimated) return Estimated;
        return account.Cycle.IssuedOn(age).Month == 4 ? Spring : null;
    }

    public static BillMessage Replaces(string bill) => new(
        $"This bill replaces bill {bill}: it carries a one-time leak adjustment.",
        $"Esta factura reemplaza la factura {bill}: incluye un ajuste por fuga, por única vez.");
}
