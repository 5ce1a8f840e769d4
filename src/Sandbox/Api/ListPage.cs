using System.Text.Json.Nodes;
using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Api;

/// <summary>Which part of a list is wanted: newest first, 10 at a time unless said otherwise.</summary>
internal sealed record ListPage(int Limit, string? StartingAfter, string? EndingBefore, CreatedRange Created)
{
    private const string EachItem = "data.";

    public static ListPage Of(FormBody form) =>
        new(LimitOf(form), form.Text("starting_after"), form.Text("ending_before"), CreatedRange.Of(form));

    public JsonObject Render<T>(Resource<T> resource, IEnumerable<T> newestFirst, IReadOnlyList<string> expand, Func<string, StripeObject?> find)
        where T : StripeObject
    {
        if ((StartingAfter ?? EndingBefore) is { } cursor) resource.Find(find, cursor);
        var inner = expand.Select(path => path.StartsWith(EachItem, StringComparison.Ordinal) ? path[EachItem.Length..] : throw Expansion.CannotExpand(path)).ToList();
        var (items, more) = Cut(newestFirst.Where(item => Created.Includes(item.Created)));
        return new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. items.Select(item => Expansion.Render(item, inner, find))]),
            ["has_more"] = more,
            ["url"] = resource.Path,
        };
    }

    private (IEnumerable<T> Items, bool More) Cut<T>(IEnumerable<T> newestFirst) where T : StripeObject
    {
        if (EndingBefore is not null)
        {
            var newer = newestFirst.TakeWhile(item => item.Id != EndingBefore).ToList();
            return (newer.TakeLast(Limit), newer.Count > Limit);
        }
        var rest = StartingAfter is null ? newestFirst : newestFirst.SkipWhile(item => item.Id != StartingAfter).Skip(1);
        var page = rest.Take(Limit + 1).ToList();
        return (page.Take(Limit), page.Count > Limit);
    }

    private static int LimitOf(FormBody form) => form.Integer("limit") switch
    {
        null => 10,
        >= 1 and <= 100 and var limit => (int)limit,
        _ => throw Refusals.Invalid("parameter_invalid_integer", "Invalid limit: must be from 1 to 100", "limit"),
    };
}
