namespace CalWater.Web.Commands;

/// <summary>One line that is written over on a terminal; where it goes to a file, a line for each step.</summary>
internal sealed class TerminalProgress : IDisposable
{
    private readonly Lock gate = new();
    private int width;
    private string? lastStep;

    /// <param name="words">What is shown.</param>
    /// <param name="step">What does not change while a step goes on; null where there is nothing to tell a file.</param>
    public IProgress<T> Of<T>(Func<T, string> words, Func<T, string>? step = null) => new Reporter<T>(value =>
    {
        if (!Console.IsErrorRedirected) Show(words(value));
        else if (step is not null) Begin(step(value));
    });

    public void Clear() => Show("");

    public void Dispose() => Clear();

    private void Begin(string step)
    {
        lock (gate)
        {
            if (step != lastStep) Console.Error.WriteLine(lastStep = step);
        }
    }

    private void Show(string line)
    {
        if (Console.IsErrorRedirected) return;
        lock (gate)
        {
            Console.Error.Write("\r" + line.PadRight(width) + "\r");
            width = line.Length;
        }
    }

    private sealed class Reporter<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
