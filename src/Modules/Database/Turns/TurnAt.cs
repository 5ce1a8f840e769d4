namespace CalWater.Database.Turns;

/// <summary>What takes turns. The numbers are those of PostgreSQL's locks: never change one.</summary>
public enum TurnAt
{
    Import = 0,
    Mail = 1
}
