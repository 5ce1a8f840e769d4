using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>Another process has taken over the database; nothing of this one is written any more.</summary>
public sealed class FencedException() : OrleansException(
    "Another portal has taken over this database, because this one was silent for too long. Nothing was written; start this one again, and it waits as standby.");
