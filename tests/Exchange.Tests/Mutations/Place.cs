using CalWater.Database.Bulk;

namespace CalWater.Exchange.Tests.Mutations;

/// <summary>Where a report must tell a fault.</summary>
internal sealed record Place(string File, int? Line, string? Column, string? Value)
{
    /// <summary>The value told is the program's own finding.</summary>
    public bool IsValueFree { get; init; }

    /// <summary>The line is that of another file's row.</summary>
    public bool IsLineFree { get; init; }

    /// <summary>The place itself, where it is known only when the batch was written.</summary>
    public Func<Place>? Later { get; init; }

    public bool IsToldBy(RowFault fault) => Later is { } known ? known().IsToldBy(fault)
        : fault.File == File && fault.Column == Column && (IsLineFree || fault.Line == Line) && (IsValueFree || fault.Value == Value);
}
