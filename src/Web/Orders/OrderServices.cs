namespace CalWater.Web.Orders;

internal static class OrderServices
{
    /// <summary>What an operator can order by its day, carried out by a portal that runs or by the command line itself.</summary>
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSingleton<IOrderedRun, OrderedAutoPay>()
        .AddSingleton<IOrderedRun, OrderedReconciliation>()
        .AddSingleton<OrderDesk>()
        .AddHostedService<OrderWatch>();
}
