namespace CalWater.Web.Commands;

/// <summary>One line that is written over on a terminal; nothing where the output goes to a file.</summary>
internal sealed class TerminalProgress : IDisposable
{
    private readonly Lock gate = new();
    private int width;

    public IProgress<T> Of<T>(Func<T, string> words) => new Reporter<T>(step => Show(words(step)));

    public void Clear() => Show("");

    public void Dispose() => Clear();

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
