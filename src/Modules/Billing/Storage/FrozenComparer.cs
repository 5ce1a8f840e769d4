using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CalWater.Billing.Storage;

/// <summary>Frozen facts never change in place: another list is another value, the same list is the same.</summary>
internal sealed class FrozenComparer<T>() : ValueComparer<T>(
    (left, right) => ReferenceEquals(left, right), value => value.GetHashCode(), value => value) where T : class;
