using System.Text.Json.Nodes;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Api;

/// <summary>A POST: its parameters are checked first; the deed that comes of them is then done, and from then on its answer is kept.</summary>
internal sealed record WriteOperation(ParameterNames Allowed, Func<ApiCall, Func<Draft, StripeObject>> Prepare);

/// <summary>A GET.</summary>
internal sealed record ReadOperation(ParameterNames Allowed, Func<ApiCall, Func<ObjectTable, JsonObject>> Prepare);
