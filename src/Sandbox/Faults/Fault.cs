namespace CalWater.Sandbox;

/// <summary>What goes wrong, and on which requests or events.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Match">A request such as <c>POST /v1/checkout/sessions</c>, or for webhook faults an event type such as <c>checkout.session.completed</c>; <c>*</c> stands for anything.</param>
/// <param name="Count">How many requests or events it strikes before it is used up.</param>
/// <param name="Delay">How long a latency or webhook delay lasts; what a 429 says in <c>Retry-After</c>.</param>
public sealed record Fault(FaultKind Kind, string Match = "*", int Count = 1, TimeSpan Delay = default);
