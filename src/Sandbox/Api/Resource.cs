using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Api;

/// <summary>How one kind of object is retrieved and listed.</summary>
/// <param name="Path">Address of the collection.</param>
/// <param name="Kind">What Stripe calls it in "No such ...".</param>
/// <param name="IdParam">What Stripe calls its id in refusals.</param>
/// <param name="Filters">List parameters of its own, and what each demands of an object.</param>
internal sealed record Resource<T>(string Path, string Kind, string IdParam, Filters<T> Filters)
    where T : StripeObject
{
    public ReadOperation Retrieve() => new(new ParameterNames(), call =>
        table => Expansion.Render(Find(table.Find, call.Id), call.Expand, table.Find));

    public ReadOperation List() => new(ParameterNames.OfList(Filters.Keys), call =>
    {
        var page = ListPage.Of(call.Form);
        return table => page.Render(this, Matching(table.NewestFirst<T>(), call.Form), call.Expand, table.Find);
    });

    /// <exception cref="StripeRefusal">There is none with this id.</exception>
    public T Find(Func<string, StripeObject?> find, string id) =>
        find(id) as T ?? throw Refusals.NoSuch(Kind, id, IdParam);

    private IEnumerable<T> Matching(IEnumerable<T> all, FormBody form)
    {
        var wanted = Filters.Where(filter => form.Text(filter.Key) is not null).ToList();
        return all.Where(subject => wanted.TrueForAll(filter => filter.Value(subject, form.Required(filter.Key))));
    }
}

/// <summary>By name of the list parameter: whether an object has the value that is asked for.</summary>
internal sealed class Filters<T> : Dictionary<string, Func<T, string, bool>>;
