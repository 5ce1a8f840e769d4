using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Database.Lists;

/// <summary>Registers the lists of a module.</summary>
public static class ListSetup
{
    /// <summary>A list, and what its rows follow from.</summary>
    /// <param name="services">The module's services.</param>
    /// <param name="list">The table.</param>
    /// <param name="rows">What a grain's state makes of it, by the grain's key.</param>
    /// <param name="of">Which rows belong to some grains.</param>
    /// <param name="ofItsOwn">The property that does not follow from a state, if there is one.</param>
    /// <param name="saysNothing">Tells a row that its grain may not have told yet.</param>
    public static IServiceCollection AddList<TContext, TState, TRow>(
        this IServiceCollection services, ListTable list, Func<string, TState, IEnumerable<TRow>> rows, Func<IReadOnlyList<string>, Expression<Func<TRow, bool>>> of,
        string? ofItsOwn = null, Predicate<TRow>? saysNothing = null)
        where TContext : DbContext
        where TRow : class =>
        services.AddSingleton(list).AddSingleton<IListRows>(provider =>
            new ListRows<TContext, TState, TRow>(list, provider.GetRequiredService<IDbContextFactory<TContext>>(), rows, of)
            {
                OfItsOwn = ofItsOwn is null ? [] : [ofItsOwn], SaysNothing = saysNothing ?? (_ => false)
            });
}
