namespace CalWater.Billing.Ledger;

/// <summary>
/// Credits settle the oldest bill first, so what an account still owes is left on its newest bills. What no bill
/// explains, a balance from before the first bill, is asked for by the oldest: that bill carried it as its previous balance.
/// </summary>
internal static class OldestFirst
{
    /// <returns>The bills that something is left of, oldest first; none when nothing is owed.</returns>
    public static IReadOnlyList<UnsettledBill> Leave(Money balance, IEnumerable<BilledCharge> charges)
    {
        var newestFirst = charges.Where(charge => charge.Charged.IsPositive)
            .OrderByDescending(charge => charge.IssuedOn).ThenByDescending(charge => charge.Bill).ToList();
        var unsettled = new List<UnsettledBill>();
        for (var index = 0; index < newestFirst.Count && balance.IsPositive; index++)
        {
            var charge = newestFirst[index];
            var left = index == newestFirst.Count - 1 || balance < charge.Charged ? balance : charge.Charged;
            unsettled.Insert(0, new(charge.Bill, charge.DueOn, left));
            balance -= left;
        }

        return unsettled;
    }
}
