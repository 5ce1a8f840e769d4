using System.CommandLine;

namespace CalWater.Web.Commands;

/// <summary>The verbs that only the program built with Orleans has.</summary>
internal static partial class CommandLine
{
    static partial void AddEngineVerbs(RootCommand root) => root.Add(MoveStateCommand.Create());
}
