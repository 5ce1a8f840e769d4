using System.Collections.Immutable;
using CalWater.Grains.Linking;

namespace CalWater.Accounts.Linking;

/// <summary>What one member of staff has moved on a business day without a second person.</summary>
public sealed record DayOfMoves
{
    public DateOnly Day { get; init; }
    public ImmutableArray<AccountMoved> Moves { get; init; } = [];

    /// <summary>With these moves too; a new day begins with none.</summary>
    /// <returns>Null when a login would come over the limit.</returns>
    public DayOfMoves? Take(ImmutableArray<AccountMoved> moves, int limit, DateOnly today)
    {
        ImmutableArray<AccountMoved> all = [.. (Day == today ? Moves : []).Union(moves)];
        return moves.Any(move => all.Count(each => each.Login == move.Login) > limit) ? null : new() { Day = today, Moves = all };
    }

    /// <summary>What an order moves: each account counts for the login it leaves and for the one it reaches. One that comes from nobody counts where customer service had taken it off a login.</summary>
    public static ImmutableArray<AccountMoved> Of(LinkingOrder order, IReadOnlySet<AccountNumber> takenOff) =>
    [
        .. from each in order.Accounts
           where each.From is { } left ? left != order.To : takenOff.Contains(each.Number)
           from login in new[] { each.From, order.To }
           where login is not null
           select new AccountMoved(each.Number, login.Value)
    ];
}
