using System.Text.Json.Nodes;
using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>
/// What Auto Pay promises its customer, held against the gateway's books and the outbox: A1 never more than announced, nor than
/// the limit; A2 never twice for a bill; A3 never without notice in time; A4 never while paused or off; A5 what is shown is so;
/// A6 each change and each failure is mailed once; A7 nothing is left out.
/// </summary>
internal sealed class AutoPayPromise(SimulatedStreet street, SimulatedAutoPay autoPay)
{
    private const int MostAttempts = 4;
    private static readonly string[] ForGood = ["do_not_honor"];

    private static readonly (AutoPayEvent Event, string Letter)[] Told =
    [
        (AutoPayEvent.Started, "Started"), (AutoPayEvent.Changed, "Changed"), (AutoPayEvent.PausedByCustomer, "PausedByCustomer"),
        (AutoPayEvent.Resumed, "Resumed"), (AutoPayEvent.Canceled, "Canceled"), (AutoPayEvent.Declined, "PausedDeclined"),
        (AutoPayEvent.Returned, "PausedReturned"), (AutoPayEvent.MethodRemoved, "PausedMethod"), (AutoPayEvent.LastDayOver, "EndedDay")
    ];

    private readonly HashSet<string> seen = [];
    private readonly List<string> broken = [];
    private AutoPayView before = new(null, [], []);

    /// <summary>After each step: every try at the gateway is one that the Auto Pay of before the step allows.</summary>
    public async Task WatchAsync()
    {
        var now = await autoPay.Grain.Get();
        foreach (var debit in now.Debits.Where(debit => debit.Attempt > 0)) street.Add(debit.Debit.Payment);
        foreach (var intent in await IntentsAsync())
            if (seen.Add((string)intent["id"]!)) Allow(intent);
        before = now;
    }

    public async Task<IReadOnlyList<string>> BrokenAsync()
    {
        await WatchAsync();
        var (intents, notices) = (await IntentsAsync(), await SentNotices.ReadAsync(street));
        foreach (var bill in autoPay.Bills) Hold(bill, [.. intents.Where(intent => TryOf(intent)?.Bill == bill)], notices);
        foreach (var (what, letter) in Told)
            if (before.History.Count(each => each.Event == what) is var times && notices.Count(letter) != times)
                broken.Add($"A6: {what} happened {times} times and was mailed {notices.Count(letter)} times");
        return broken;
    }

    private async Task<List<JsonObject>> IntentsAsync() => street.Customer is null ? []
        : [.. (await street.ObjectsAsync("payment_intent")).Where(intent => (string?)intent["customer"] == street.Customer && intent["metadata"]!["payment"] is not null)];

    /// <summary>Which try at which bill an intent is.</summary>
    private (IssuedBill Bill, int Attempt)? TryOf(JsonObject intent)
    {
        var payment = new PaymentId((string)intent["metadata"]!["payment"]!);
        foreach (var bill in autoPay.Bills)
            for (var attempt = 1; attempt <= MostAttempts; attempt++)
                if (PaymentId.OfAutoPay(bill.Number, attempt) == payment) return (bill, attempt);
        return null;
    }

    private void Allow(JsonObject intent)
    {
        if (TryOf(intent) is not { } tried)
        {
            broken.Add($"A2: intent {intent["id"]} is no try that there may be");
            return;
        }
        var debit = before.Debits.FirstOrDefault(each => each.Bill == tried.Bill);
        // Taken up by a run before the step, so that it goes on whatever the customer does.
        if (debit is { Status: DebitStatus.Claimed or DebitStatus.UnderWay }) return;
        if (before.Enrolment is not { Paused: null } enrolment) broken.Add($"A4: {tried.Bill.Number} was tried while Auto Pay was {(before.Enrolment is null ? "off" : "paused")}");
        else if ((long)intent["amount"]! > (enrolment.Terms.Limit?.Cents ?? long.MaxValue)) broken.Add($"A1: {intent["amount"]} was tried over the limit of {enrolment.Terms.Limit}");
        else if (DayOf(intent) > enrolment.Terms.EndsOn) broken.Add($"A4: {tried.Bill.Number} was tried after the last day");
    }

    private void Hold(IssuedBill bill, IReadOnlyList<JsonObject> tries, SentNotices notices)
    {
        var debit = before.Debits.FirstOrDefault(each => each.Bill == bill);
        var paid = tries.Count(intent => (string?)intent["status"] == "succeeded");
        if (paid > 1) broken.Add($"A2: {bill.Number} was taken {paid} times");
        if (tries.GroupBy(TryOf).FirstOrDefault(each => each.Count() > 1) is { } again) broken.Add($"A2: {again.Key} went out {again.Count()} times");
        if (debit is { IsOpen: true } && before.Enrolment is { Paused: null } && debit.On <= autoPay.Today) broken.Add($"A7: {bill.Number} was to be taken on {debit.On} and is {debit.Status}");
        if (debit?.Status == DebitStatus.Taken && paid == 0) broken.Add($"A5: {bill.Number} is shown as taken and is not");
        if (paid > 0 && debit?.Status is not (DebitStatus.Taken or DebitStatus.Failed)) broken.Add($"A5: {bill.Number} was taken and is shown as {debit?.Status}");
        if (tries.Count > 0) HoldNotices(bill, tries, notices);
        foreach (var refused in tries.SkipLast(1).Where(IsForGood)) broken.Add($"A7: {bill.Number} was tried again after {refused["last_payment_error"]!["decline_code"]}");
    }

    private void HoldNotices(IssuedBill bill, IReadOnlyList<JsonObject> tries, SentNotices notices)
    {
        if (notices.Find($"Upcoming-{bill.Number}-0") is not { } notice)
        {
            broken.Add($"A3: {bill.Number} was tried and never announced");
            return;
        }
        if (notice.On.DayNumber - notice.SentOn.DayNumber < AutoPayTimings.NoticeDays) broken.Add($"A3: {bill.Number} was announced on {notice.SentOn} for {notice.On}");
        var moves = notices.MovesOf(bill);
        foreach (var moved in moves.Where(each => each.On.DayNumber - each.SentOn.DayNumber < AutoPayTimings.ChangedDayNoticeDays)) broken.Add($"A3: another day was announced on {moved.SentOn} for {moved.On}");
        // The last mail before it was tried counts: one that came after it is about the next try.
        var last = moves.LastOrDefault(each => each.At < CreatedAt(tries[0])) ?? notice;
        if (DayOf(tries[0]) < last.On) broken.Add($"A3: {bill.Number} was tried on {DayOf(tries[0])}, before {last.On}");
        foreach (var intent in tries)
        {
            if ((long)intent["amount"]! > notice.Cents) broken.Add($"A1: {bill.Number} was announced with {notice.Cents} and tried with {intent["amount"]}");
            if ((string?)intent["status"] == "requires_payment_method" && !IsTold(bill, TryOf(intent)!.Value.Attempt, notices)) broken.Add($"A6: nobody was told that {TryOf(intent)} was refused");
        }
    }

    private static bool IsTold(IssuedBill bill, int attempt, SentNotices notices) =>
        new[] { "TryingAgain", "PausedDeclined", "AuthenticationNeeded", "NotTaken" }.Any(kind => notices.Find($"{kind}-{bill.Number}-{attempt}") is not null);

    private static bool IsForGood(JsonObject intent) => ForGood.Contains((string?)intent["last_payment_error"]?["decline_code"]);

    private static DateTimeOffset CreatedAt(JsonObject intent) => DateTimeOffset.FromUnixTimeSeconds((long)intent["created"]!);

    private static DateOnly DayOf(JsonObject intent) => CreatedAt(intent).ToPacificDate();
}
