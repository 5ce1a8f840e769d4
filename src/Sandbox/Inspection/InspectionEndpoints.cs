using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Inspection;

/// <summary>What tests in other processes see and set: the objects, and the faults.</summary>
internal sealed class InspectionEndpoints(Store store, Faults faults)
{
    private static readonly Dictionary<string, Type> Types = typeof(StripeObject).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(each => (string)each.TypeDiscriminator!, each => each.DerivedType);

    /// <summary>Objects in Stripe's shape, oldest first; of one type, or all; made since a moment, or ever.</summary>
    public async Task<IReadOnlyList<JsonObject>> ObjectsAsync(string? type, long since = 0)
    {
        var kind = type is null ? typeof(StripeObject) : Types.GetValueOrDefault(type);
        return await store.ReadAsync(table => table.All().Where(each => each.Created >= since && kind?.IsInstanceOfType(each) == true).Select(StripeJson.Public).ToList());
    }

    public async Task<IResult> ListObjectsAsync(string? type) =>
        Results.Json(new { data = await ObjectsAsync(type) }, StripeJson.Options);

    public IResult ListFaults() =>
        Results.Json(new { data = faults.Pending.Select(FaultText.Of) }, StripeJson.Options);

    public async Task<IResult> AddFaultAsync(HttpRequest request)
    {
        if (await request.ReadFromJsonAsync<FaultText>(StripeJson.Options) is not { } text || text.ToFault() is not { } fault)
            return Results.Json(new { error = $"A fault needs a kind: one of {string.Join(", ", FaultText.Kinds)}, and a count of at least 1." }, StripeJson.Options, statusCode: StatusCodes.Status400BadRequest);
        faults.Add(fault);
        return ListFaults();
    }

    public IResult ClearFaults()
    {
        faults.Clear();
        return ListFaults();
    }
}
