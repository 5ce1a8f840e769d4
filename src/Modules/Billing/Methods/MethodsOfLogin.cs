using System.Collections.Immutable;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Methods;

/// <summary>The state of a login's saved methods: a copy of the gateway's list, and what the login chose.</summary>
public sealed record MethodsOfLogin
{
    /// <summary>Since when the record at the gateway is wanted; part of its key. Null where the next try needs a key of its own.</summary>
    public DateTimeOffset? WantedAt { get; init; }

    /// <summary>The record at the gateway.</summary>
    public string? Customer { get; init; }

    /// <summary>The one saved first stands first.</summary>
    public ImmutableArray<SavedMethod> All { get; init; } = [];

    public ImmutableArray<PreferredMethod> Defaults { get; init; } = [];

    public SavedMethods ToView() => new(Customer, All, Defaults);

    /// <summary>The gateway's list. What is on it no longer is nobody's choice any more.</summary>
    public MethodsOfLogin Listed(IEnumerable<SavedMethod> methods)
    {
        ImmutableArray<SavedMethod> listed = [.. methods];
        if (listed.SequenceEqual(All)) return this;
        return this with { All = listed, Defaults = Defaults.RemoveAll(chosen => listed.All(method => method.Id != chosen.Method)) };
    }

    public MethodsOfLogin Prefer(AccountNumber account, string method)
    {
        if (ToView().Find(method) is null || Defaults.Contains(new(account, method))) return this;
        return this with { Defaults = [.. Defaults.Where(chosen => chosen.Account != account), new(account, method)] };
    }
}
