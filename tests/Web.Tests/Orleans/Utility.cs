using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Web.Tests.Orleans;

/// <summary>One database, on which programs of either build are started and stopped; one customer, with a browser.</summary>
internal sealed class Utility : IAsyncDisposable
{
    private const string Customer = "daniel@example.com";
    private static readonly Uri NoSandbox = new("http://127.0.0.1:9");

    private readonly TestDatabase database;
    private readonly TestFolder folder = new();
    private readonly List<ChildPortal> nodes = [];
    private readonly List<Visitor> visitors = [];

    private Utility(TestDatabase database) => this.database = database;

    public TestDatabase Database => database;

    /// <summary>The options by which a verb finds the database.</summary>
    public string[] Place => ["--data", folder.Path, "--connection", database.Database.ConnectionString];

    public static async Task<Utility> CreateAsync() => new(await TestDatabase.CreateAsync());

    /// <summary>Starts a portal of this build, a node of the cluster, or of the default build, on the embedded engine.</summary>
    public async Task<Node> StartAsync(bool embedded = false)
    {
        var address = new Uri($"http://localhost:{FreePorts.Next()}");
        var process = await ChildPortal.StartAsync(address, database.Database, folder.Path, NoSandbox, embedded ? DefaultProgram() : null);
        nodes.Add(process);
        return new(process, NewVisitor(address));
    }

    public static async Task<string> SignUpAndInAsync(Visitor visitor)
    {
        await visitor.SignUpAsync(DemoCast.Household, Customer, visitor.CodeOnPageAsync);
        return await SignInAsync(visitor);
    }

    /// <summary>The page after signing in.</summary>
    public static async Task<string> SignInAsync(Visitor visitor) => (await visitor.SignInAsync(Customer)).Text;

    public async ValueTask DisposeAsync()
    {
        nodes.ForEach(node => node.Dispose());
        visitors.ForEach(visitor => visitor.Dispose());
        await database.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>All visitors are one browser.</summary>
    private Visitor NewVisitor(Uri address)
    {
        visitors.Add(new Visitor(address, "en-US", visitors.FirstOrDefault()?.Cookies));
        return visitors[^1];
    }

    private static string DefaultProgram()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "CalWater.sln"))) root = root.Parent!;
        var program = Path.Combine(root.FullName, "src/Web/bin/Release/net10.0/CalWater.Web.dll");
        return File.Exists(program) ? program : throw new FileNotFoundException("First build the program with the embedded engine: dotnet build src/Web -c Release", program);
    }
}

/// <summary>A portal in a process of its own, and the browser at its address.</summary>
internal sealed record Node(ChildPortal Process, Visitor Browser);
