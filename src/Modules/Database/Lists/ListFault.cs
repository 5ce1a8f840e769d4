namespace CalWater.Database.Lists;

/// <summary>A row of a list that is not as its grain's state has it.</summary>
/// <param name="Row">The key of the row.</param>
/// <param name="Columns">The columns that are wrong, separated by commas; empty where the whole row is.</param>
public sealed record ListFault(ListFaultKind Kind, string Row, string Columns = "");

/// <summary>What is wrong with a row of a list.</summary>
public enum ListFaultKind
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is there and follows from nothing.</summary>
    Stray,

    /// <summary>It says something else.</summary>
    Differs,

    /// <summary>One row or more hold what cannot be read.</summary>
    Unreadable
}
