namespace CalWater.Grains.Embedded.Tests;

/// <summary>What one step of a trial does.</summary>
internal enum Deed
{
    Write,
    WriteUnheeded,
    Read,
    Leave,

    /// <summary>Waits for every call that was made.</summary>
    Await,

    Hold,
    Release,
    SpareCommit,
    RefuseGroup,
    RefuseStatement,
    LoseAnswer,
    LoseConnection,
    FailRead,

    /// <summary>Somebody else changes the row.</summary>
    ChangeBehind,

    /// <summary>Time passes, whatever is under way: calls time out, idle grains leave.</summary>
    Pass,

    Remind,
    Forget,
    Restart,

    /// <summary>The process dies, and another begins.</summary>
    Crash,

    /// <summary>The engine is down for as many hours as other steps have minutes.</summary>
    Down,
}

/// <summary>One step: the deed, to which of the grains, and the minutes where it takes some.</summary>
internal readonly record struct Step(Deed Deed, int Grain, int Minutes)
{
    public override string ToString() => $"{Deed} {Grain} {Minutes}";
}
