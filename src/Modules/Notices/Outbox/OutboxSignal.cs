namespace CalWater.Notices.Outbox;

/// <summary>Raised when a notice was added.</summary>
internal sealed class OutboxSignal(TimeProvider clock) : Signal(clock);
