using CalWater.Database.Lists;
using CalWater.Grains.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing.Storage;

internal static class BillingLists
{
    /// <summary>The tables that grains of payments feed.</summary>
    public static IServiceCollection AddBillingLists(this IServiceCollection services) => services
        .AddSingleton(new ListTable("payments", "billing_payments", $"'{PaymentGrains.PaymentPrefix}' || payment", new("payment", "payment")) { IsVersioned = true })
        .AddSingleton(new ListTable("Auto Pay", "billing_auto_pay", $"'{PaymentGrains.AutoPayPrefix}' || account", new("auto-pay", "auto-pay")) { IsVersioned = true })
        .AddSingleton(new ListTable("saved cards", "billing_saved_cards", $"'{PaymentGrains.MethodsPrefix}' || login", new("payment-methods", "methods")));
}
