using CalWater.Billing.Autopay;
using CalWater.Billing.Methods;
using CalWater.Billing.Payments;
using CalWater.Billing.Payments.Aftermath;
using CalWater.Database.Lists;
using CalWater.Grains.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing.Storage;

internal static class BillingLists
{
    private static readonly ListTable Payments = new("payments", "billing_payments", $"'{PaymentGrains.PaymentPrefix}' || payment", new("payment", "payment")) { IsVersioned = true };
    private static readonly ListTable Moves = new("refunds and returns", "billing_money_moves", $"'{PaymentGrains.AftermathPrefix}' || payment", new("aftermath", "aftermath"));
    private static readonly ListTable AutoPay = new("Auto Pay", "billing_auto_pay", $"'{PaymentGrains.AutoPayPrefix}' || account", new("auto-pay", "auto-pay")) { IsVersioned = true };
    private static readonly ListTable Cards = new("saved cards", "billing_saved_cards", $"'{PaymentGrains.MethodsPrefix}' || login", new("payment-methods", "methods"));

    /// <summary>The tables that grains of payments feed.</summary>
    public static IServiceCollection AddBillingLists(this IServiceCollection services) => services
        .AddList<BillingContext, PaymentState, PaymentRow>(Payments, (_, state) => state.Payment is { } payment ? PaymentRow.From(payment) : [], keys =>
        {
            var payments = keys.Select(PaymentGrains.Payment).ToList();
            return row => payments.Contains(row.Payment);
        }, saysNothing: row => row.Status == PaymentStatus.Created)
        .AddList<BillingContext, AftermathState, MoneyMoveRow>(Moves, (key, state) => MoneyMoveRow.From(PaymentGrains.PaymentOfAftermath(key), state.Moves), keys =>
        {
            var payments = keys.Select(PaymentGrains.PaymentOfAftermath).ToList();
            return row => payments.Contains(row.Payment);
        })
        .AddList<BillingContext, AutoPaySeries, AutoPayRow>(AutoPay, (key, series) => AutoPayRow.From(PaymentGrains.AutoPayAccount(key), series) is { } row ? [row] : [], keys =>
        {
            var accounts = keys.Select(PaymentGrains.AutoPayAccount).ToList();
            return row => accounts.Contains(row.Account);
        })
        .AddList<BillingContext, MethodsOfLogin, SavedCardRow>(Cards, (key, methods) => SavedCardRow.From(PaymentGrains.Login(key), methods.All), keys =>
        {
            var logins = keys.Select(PaymentGrains.Login).ToList();
            return row => logins.Contains(row.Login);
        }, ofItsOwn: nameof(SavedCardRow.Told));
}
