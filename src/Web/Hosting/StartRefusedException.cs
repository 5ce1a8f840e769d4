namespace CalWater.Web.Hosting;

/// <summary>The program cannot run here; the message is one sentence that says what to do.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
