namespace CalWater.Bench;

/// <summary>One budget, measured. A new scenario is a new class: the program finds it.</summary>
internal interface IScenario
{
    /// <summary>The budget's id: B1.</summary>
    string Id { get; }

    /// <summary>Measures and gives one figure for each row of the table, as soon as it is known.</summary>
    IAsyncEnumerable<Figure> MeasureAsync();
}

/// <summary>A scenario that can be run smaller or larger than its budget says: <c>B7=5000</c>.</summary>
internal interface ISized
{
    int Size { get; set; }
}

/// <summary>One row of the table.</summary>
/// <param name="Met">Whether the budget is met; null where there is nothing to hold the value against.</param>
internal sealed record Figure(string What, string Value, string Budget, bool? Met)
{
    public static Figure AtLeast(string what, double value, double budget, string unit = "") => new(what, Number(value) + unit, $">= {Number(budget)}{unit}", value >= budget);

    public static Figure AtMost(string what, double value, double budget, string unit = "") => new(what, Number(value) + unit, $"<= {Number(budget)}{unit}", value <= budget);

    /// <summary>A value that stands beside others for comparison.</summary>
    public static Figure Beside(string what, double value, string unit = "") => new(what, Number(value) + unit, "", null);

    /// <summary>A peer that this machine does not have: named, not guessed.</summary>
    public static Figure NotInstalled(string what, string budget) => new(what, "not installed", budget, null);

    public string Row(string id) => $"{id} | {What} | {Value} | {Budget} | {Met switch { true => "ok", false => "short", null => "-" }}";

    private static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "0" : "0.##", System.Globalization.CultureInfo.InvariantCulture);
}
