using CalWater.Exchange.Import;

namespace CalWater.Exchange.Deliveries;

/// <summary>A folder of the CIS's files that was handed in, and what became of it.</summary>
/// <param name="Source">The way it came.</param>
/// <param name="Actor">Who handed it in: the id of a member of staff, <see cref="Actors.Operator"/>, or nobody for the inbox.</param>
/// <param name="Folder">The name it came under.</param>
/// <param name="StartedAt">When it came.</param>
/// <param name="EndedAt">When it was decided; null before.</param>
/// <param name="Contents">Its batch with the rows that were read; null where its manifest could not be read.</param>
/// <param name="Progress">How far it is, while it is read in this process or another.</param>
/// <param name="FaultCount">How many faults were found; the first <see cref="FaultReport.MostKept"/> are kept.</param>
public sealed record Delivery(
    string Id, DeliverySource Source, string Actor, string Folder, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, DeliveryState State,
    string? Batch, ImportSummary? Contents, ImportProgress? Progress, int FaultCount)
{
    public int FaultsKept => Math.Min(FaultCount, FaultReport.MostKept);
}

/// <summary>The way a delivery came. Stored by name.</summary>
public enum DeliverySource { Inbox, Upload, Terminal }

/// <summary>How far a delivery is. Stored by name.</summary>
public enum DeliveryState
{
    /// <summary>It is complete and waits for its turn.</summary>
    Waiting,
    Running,
    Imported,
    Refused,
    /// <summary>The same batch was imported before; nothing changed.</summary>
    AlreadyImported,
    /// <summary>A newer batch was imported before; nothing changed.</summary>
    OlderThanLast,
    /// <summary>The process that read it was stopped; nothing of it was published, or all.</summary>
    Interrupted
}
