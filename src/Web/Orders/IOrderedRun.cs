namespace CalWater.Web.Orders;

/// <summary>Something that an operator can ask for by its day. It may be done twice, also by two processes.</summary>
internal interface IOrderedRun
{
    /// <summary>As on the command line.</summary>
    string Verb { get; }

    /// <param name="day">A business day that is not to come.</param>
    /// <param name="progress">Told in words how far it is.</param>
    /// <param name="cancellation">Stops; what is done stays done.</param>
    Task<RunResult> RunAsync(DateOnly day, IProgress<string> progress, CancellationToken cancellation);
}

/// <param name="Status">The exit status of the command line.</param>
/// <param name="Words">What came of it, in a paragraph.</param>
internal sealed record RunResult(int Status, string Words);
