namespace CalWater.Sandbox.Api;

/// <summary>The parameters a request may carry; <c>*</c> stands for any list index or map key. Others are refused by name.</summary>
internal sealed class ParameterNames(params IEnumerable<string> names)
{
    private readonly HashSet<string> _allowed = [.. names, "expand[*]"];

    /// <summary>What every list request takes, and its own filters.</summary>
    public static ParameterNames OfList(params IEnumerable<string> filters) =>
        new([.. filters, "limit", "starting_after", "ending_before", "created", "created[gt]", "created[gte]", "created[lt]", "created[lte]"]);

    /// <exception cref="StripeRefusal">A field is not among the names.</exception>
    public void Check(FormBody form)
    {
        if (form.Names.FirstOrDefault(name => !_allowed.Contains(General(name))) is { } unknown) throw Refusals.Unknown(unknown);
    }

    private static string General(string name)
    {
        var parts = name.Split('[');
        for (var index = 1; index < parts.Length; index++)
            if (parts[index - 1] is "metadata" or "metadata]" || parts[index].TrimEnd(']').All(char.IsAsciiDigit))
                parts[index] = "*]";
        return string.Join('[', parts);
    }
}
