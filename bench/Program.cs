using System.Reflection;
using CalWater.Bench;
using CalWater.Bench.Payments;

if (args is [NightProcess.Argument, var order])
{
    await NightProcess.PlayAsync(order);
    return 0;
}

var scenarios = Assembly.GetExecutingAssembly().GetTypes()
    .Where(type => type.IsClass && typeof(IScenario).IsAssignableFrom(type))
    .Select(type => (IScenario)Activator.CreateInstance(type)!)
    .OrderBy(scenario => int.Parse(scenario.Id[1..], System.Globalization.CultureInfo.InvariantCulture)).ToList();

var wanted = args.Select(arg => arg.Split('=')).ToDictionary(arg => arg[0], arg => arg.ElementAtOrDefault(1), StringComparer.OrdinalIgnoreCase);
if (wanted.Keys.Except(scenarios.Select(scenario => scenario.Id), StringComparer.OrdinalIgnoreCase).ToList() is [_, ..] unknown)
{
    Console.Error.WriteLine($"Unknown: {string.Join(", ", unknown)}. There are {string.Join(", ", scenarios.Select(scenario => scenario.Id))}.");
    return 2;
}

Console.WriteLine("id | what | value | budget | result");
foreach (var scenario in scenarios.Where(scenario => wanted.Count == 0 || wanted.ContainsKey(scenario.Id)))
{
    if (scenario is ISized sized && wanted.GetValueOrDefault(scenario.Id) is { } size) sized.Size = int.Parse(size, System.Globalization.CultureInfo.InvariantCulture);
    await foreach (var figure in scenario.MeasureAsync())
        Console.WriteLine(figure.Row(scenario.Id));
}
return 0;
