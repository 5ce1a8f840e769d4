using System.Globalization;

namespace CalWater.Exchange.Demo;

/// <summary>
/// The people that are in every demo folder, whatever its size and seed, with the same account numbers: for the start
/// page, the guide and the tests.
/// </summary>
public static class DemoCast
{
    public static readonly CastMember Household = new(
        "Daniel Brooks", "0012345678", "94402",
        "A household that has not signed up yet. Its current bill is $83.00.",
        "Un hogar que todavía no se ha inscrito. Su factura actual es de $83.00.");

    public static readonly CastMember SpanishHousehold = new(
        "Rosa Elena Gutiérrez", "0023456789", "93905",
        "A household that reads Spanish; its bill carries surcharges and a city tax.",
        "Un hogar que lee en español; su factura lleva recargos y un impuesto municipal.");

    public static readonly CastMember Landlord = new(
        "Linh Tran", "0034567801", "95204",
        "A landlord with three linked accounts: signing up with one shows all three.",
        "Una propietaria con tres cuentas vinculadas: al inscribir una se ven las tres.") { Accounts = 3 };

    public static readonly CastMember Company = new(
        "Golden Poppy Property Management", "0045000001", "94070",
        "A company with two hundred linked accounts (forty in a small demo).",
        "Una empresa con doscientas cuentas vinculadas (cuarenta en una demostración pequeña).") { Accounts = 200 };

    public static readonly CastMember Overdue = new(
        "Marcus Hale", "0056789012", "93291",
        "An account that has been past due for more than 60 days.",
        "Una cuenta vencida desde hace más de 60 días.");

    public static readonly CastMember Closed = new(
        "Grace Nakamura", "0067890123", "94550",
        "A closed account with a balance: it cannot be paid online.",
        "Una cuenta cerrada con saldo: no se puede pagar en línea.");

    public static readonly CastMember Cap = new(
        "Teresa Molina", "0078901234", "93305",
        "A household on the Customer Assistance Program (CAP), with the discount on each bill.",
        "Un hogar en el Programa de Asistencia al Cliente (CAP), con el descuento en cada factura.");

    public static readonly CastMember Leak = new(
        "Harpreet Gill", "0089012345", "94025",
        "A leak last month, and the bill for it replaced by one with a leak adjustment.",
        "Una fuga el mes pasado, y su factura reemplazada por otra con un ajuste por fuga.");

    public static readonly CastMember NotLinked = new(
        "Priya Raman", "0091234501", "95926",
        "Two accounts of one person that nobody has linked yet, and two user names of the portal before this one.",
        "Dos cuentas de una misma persona que nadie ha vinculado todavía, y dos nombres de usuario del portal anterior.") { Accounts = 2 };

    /// <summary>All of them, in the order they are worth meeting.</summary>
    public static readonly IReadOnlyList<CastMember> Members =
        [Household, SpanishHousehold, Landlord, Company, Overdue, Closed, Cap, Leak, NotLinked];
}

/// <summary>One of the cast.</summary>
/// <param name="Name">The name on the account.</param>
/// <param name="Account">The number of the first account.</param>
/// <param name="Zip">The ZIP code of the first account.</param>
/// <param name="ShowsEn">What there is to see.</param>
/// <param name="ShowsEs">The same in Spanish.</param>
public sealed record CastMember(string Name, AccountNumber Account, Zip Zip, string ShowsEn, string ShowsEs)
{
    internal CastMember(string name, string account, string zip, string showsEn, string showsEs)
        : this(name, AccountNumber.Parse(account), Zip.Parse(zip), showsEn, showsEs)
    {
    }

    /// <summary>How many accounts the member has; their numbers follow one another.</summary>
    public int Accounts { get; init; } = 1;

    /// <summary>The number of one of the accounts, counted from 0.</summary>
    public AccountNumber Number(int nth) => AccountNumber.Parse(
        (long.Parse(Account.ToString(), CultureInfo.InvariantCulture) + nth).ToString("D10", CultureInfo.InvariantCulture));

    public string Shows(Language language) => language.Choose(ShowsEn, ShowsEs);
}
