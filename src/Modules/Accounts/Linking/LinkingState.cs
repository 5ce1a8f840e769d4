using CalWater.Grains.Linking;

namespace CalWater.Accounts.Linking;

/// <summary>An order to move accounts, as it is kept: given, carried out, and for a day how it ended.</summary>
public sealed record LinkingState
{
    /// <summary>More than any property manager has, and few enough for the login's state.</summary>
    public const int MostAccounts = 1_000;

    /// <summary>How long the end is remembered, so that a form sent twice is answered once.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>Null before it was given.</summary>
    public LinkingOrder? Order { get; init; }

    public LinkingPhase Phase { get; init; }

    /// <summary>Null while it is under way.</summary>
    public LinkingVerdict? Verdict { get; init; }

    public LinkingState Give(LinkingOrder order) => Order is null ? this with { Order = order } : this;

    public LinkingState Reach(LinkingPhase phase) => this with { Phase = phase };

    public LinkingState End(LinkingVerdict verdict) => this with { Verdict = verdict };
}

/// <summary>How far an order is; each phase is written down before the next begins. Stored by number: never reorder.</summary>
public enum LinkingPhase
{
    Given,

    /// <summary>Every account is held: nothing but a crash comes between this and the end.</summary>
    Held,

    /// <summary>The logins show the accounts as ordered.</summary>
    Shown
}
