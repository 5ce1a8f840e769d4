namespace CalWater.Grains.Runtime.States;

/// <summary>Every kind of state the grains keep. A change of shape that old rows do not fit adds an upgrade here.</summary>
internal static class StateSchemas
{
    public static readonly IReadOnlyList<StateSchema> All =
    [
        new(StateJson.Default.Login),
        new(StateJson.Default.SignUp),
        new(StateJson.Default.EmailOwnership),
        new(StateJson.Default.DayOfTries),
        new(StateJson.Default.OnlineAccount),
        new(StateJson.Default.OpenPayment),
        new(StateJson.Default.PaymentState)
    ];
}
