namespace CalWater.Grains.Embedded;

/// <summary>Who may write: the one row of the lease.</summary>
/// <param name="Token">Grows with every holder; a write that carries another is refused.</param>
/// <param name="Beat">Grows while the holder lives.</param>
/// <param name="Holder">The process; empty when it let go.</param>
internal sealed record LeaseRow(long Token, long Beat, string Holder)
{
    public bool IsFree => Holder.Length == 0;
}
