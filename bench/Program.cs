using System.Reflection;
using CalWater.Bench;

var scenarios = Assembly.GetExecutingAssembly().GetTypes()
    .Where(type => type.IsClass && typeof(IScenario).IsAssignableFrom(type))
    .Select(type => (IScenario)Activator.CreateInstance(type)!)
    .OrderBy(scenario => int.Parse(scenario.Id[1..], System.Globalization.CultureInfo.InvariantCulture)).ToList();

if (args.Except(scenarios.Select(scenario => scenario.Id), StringComparer.OrdinalIgnoreCase).ToList() is [_, ..] unknown)
{
    Console.Error.WriteLine($"Unknown: {string.Join(", ", unknown)}. There are {string.Join(", ", scenarios.Select(scenario => scenario.Id))}.");
    return 2;
}

Console.WriteLine("id | what | value | budget | result");
foreach (var scenario in scenarios.Where(scenario => args.Length == 0 || args.Contains(scenario.Id, StringComparer.OrdinalIgnoreCase)))
    await foreach (var figure in scenario.MeasureAsync())
        Console.WriteLine(figure.Row(scenario.Id));
return 0;
