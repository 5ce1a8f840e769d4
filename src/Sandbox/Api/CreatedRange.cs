namespace CalWater.Sandbox.Api;

/// <summary>A range of creation times in seconds since 1970, both ends included.</summary>
internal sealed record CreatedRange(long First, long Last)
{
    public static CreatedRange Of(FormBody form)
    {
        if (form.Integer("created") is { } exactly) return new(exactly, exactly);
        var created = form.Section("created");
        return new(
            created.Integer("gte") ?? created.Integer("gt") + 1 ?? long.MinValue,
            created.Integer("lte") ?? created.Integer("lt") - 1 ?? long.MaxValue);
    }

    public bool Includes(long time) => First <= time && time <= Last;
}
