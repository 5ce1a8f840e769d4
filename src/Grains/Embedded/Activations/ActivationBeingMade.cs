using Orleans;

namespace CalWater.Grains.Embedded;

/// <summary>The activation whose grain is under construction on this thread, so that its constructor can already use it.</summary>
internal static class ActivationBeingMade
{
    [ThreadStatic]
    private static IActivation? current;

    public static IActivation Current =>
        current ?? throw new InvalidOperationException("A grain is made by the engine only; ask IGrainFactory for a reference to it.");

    public static Grain Make(IActivation activation, Func<Grain> constructor)
    {
        current = activation;
        try
        {
            return constructor();
        }
        finally
        {
            current = null;
        }
    }
}
