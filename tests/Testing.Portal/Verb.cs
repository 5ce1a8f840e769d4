using System.Text;
using CalWater.Web;

namespace CalWater.Testing;

/// <summary>Runs a verb of the command line in this process, where nothing but what it says and does is looked at: a process of its own takes seconds to start.</summary>
public static class Verb
{
    private static readonly AsyncLocal<(TextWriter Output, TextWriter Error)?> Heard = new();

    static Verb()
    {
        Console.SetOut(new Hearing(Console.Out, heard => heard.Output));
        Console.SetError(new Hearing(Console.Error, heard => heard.Error));
    }

    /// <summary>What the verb writes is heard apart from what other tests write meanwhile.</summary>
    public static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Heard.Value = (TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        var exit = await Program.Main(arguments);
        return (exit, output.ToString(), error.ToString());
    }

    private sealed class Hearing(TextWriter everybody, Func<(TextWriter Output, TextWriter Error), TextWriter> mine) : TextWriter
    {
        public override Encoding Encoding => everybody.Encoding;

        private TextWriter Listener => Heard.Value is { } heard ? mine(heard) : everybody;

        public override void Write(char value) => Listener.Write(value);

        public override void Write(string? value) => Listener.Write(value);

        public override void WriteLine(string? value) => Listener.WriteLine(value);
    }
}
