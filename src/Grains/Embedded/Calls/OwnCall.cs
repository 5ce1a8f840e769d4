using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>A turn that the engine itself gives a grain: activation, deactivation, a timer's tick.</summary>
/// <param name="body">Must not throw.</param>
internal sealed class OwnCall(string name, GrainId target, Func<Task> body, CallMode mode = CallMode.Exclusive, Call? caller = null)
    : Call(name, target, mode, caller)
{
    public override bool CountsAsUse => KeepsAlive;

    public override bool MayMove => false;

    public bool KeepsAlive { private get; init; }

    public override bool TryFail(Exception error) => false;

    public override void Reply() { }

    protected override Task InvokeAsync(object grain) => body();
}
