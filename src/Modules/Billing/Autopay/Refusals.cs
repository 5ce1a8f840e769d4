using CalWater.Grains.Payments;

namespace CalWater.Billing.Autopay;

/// <summary>What a refused debit leads to.</summary>
internal enum RefusalKind
{
    /// <summary>It may pass another day.</summary>
    TryAgain,
    /// <summary>The bank wants to hear from the customer.</summary>
    AskCustomer,
    /// <summary>It will not pass; another try would only cost trust (card networks, Nacha R02, R03, R10).</summary>
    Final
}

/// <summary>Sorts the banks' reasons, in Stripe's codes.</summary>
internal static class Refusals
{
    private static readonly HashSet<string> Final =
    [
        "do_not_honor", "lost_card", "stolen_card", "pickup_card", "restricted_card", "revocation_of_all_authorizations",
        "revocation_of_authorization", "security_violation", "transaction_not_allowed", "fraudulent", "merchant_blacklist",
        "expired_card", "invalid_account", "invalid_number", "card_not_supported", "currency_not_supported", "no_action_taken",
        "stop_payment_order", "testmode_decline",
        "account_closed", "no_account", "debit_not_authorized", "bank_ownership_changed", "incorrect_account_holder_name",
        "invalid_account_number", "invalid_currency", "payment_method_unexpected_state", "resource_missing", "invalid_request"
    ];

    /// <param name="decline">Null where no bank was asked: the gateway could not be reached for so long that the attempt was given up.</param>
    public static RefusalKind Of(PaymentDecline? decline) => decline switch
    {
        null => RefusalKind.TryAgain,
        { Code: "authentication_required" } or { DeclineCode: "authentication_required" } => RefusalKind.AskCustomer,
        _ when Final.Contains(decline.Reason) || Final.Contains(decline.Code) => RefusalKind.Final,
        _ => RefusalKind.TryAgain
    };
}
