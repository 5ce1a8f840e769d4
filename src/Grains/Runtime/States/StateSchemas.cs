using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CalWater.Accounts.Linking;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Billing.Methods;
using CalWater.Billing.Payments;
using CalWater.Billing.Payments.Aftermath;
using CalWater.Identity.Approvals;
using CalWater.Identity.Logins;
using CalWater.Identity.Recoveries;
using CalWater.Identity.SignUps;
using CalWater.Identity.Staff;
using CalWater.Identity.Tries;

namespace CalWater.Grains.Runtime.States;

/// <summary>
/// Every kind of state the grains keep. A change of shape adds an upgrade here, also a new field that may not be null: the
/// generated code would leave it null where an old row lacks it, so such a row is refused.
/// </summary>
internal static class StateSchemas
{
    private static readonly JsonSerializerOptions Json = new(StateJson.Default.Options)
    {
        TypeInfoResolver = StateJson.Default.WithAddedModifier(RequireWhatMayNotBeNull)
    };

    public static readonly IReadOnlyList<StateSchema> All =
    [
        Of<Login>(LoginUpgrades.AddAudit, LoginUpgrades.AddPasskeys, LoginUpgrades.AddOwedLetters, LoginUpgrades.AddReview),
        Of<SignUp>(),
        Of<Recovery>(),
        Of<EmailOwnership>(),
        Of<StaffLogin>(),
        Of<DayOfTries>(),
        Of<OnlineAccount>(OnlineAccountUpgrades.AddAuditAndAccess, OnlineAccountUpgrades.AddContacts, OnlineAccountUpgrades.AddAttachment),
        Of<LinkingState>(),
        Of<DayOfMoves>(),
        Of<ApprovalState>(),
        Of<OpenPayment>(),
        Of<PaymentState>(PaymentUpgrades.AddCharges),
        Of<MethodsOfLogin>(),
        Of<AutoPaySeries>(),
        Of<AftermathState>()
    ];

    /// <param name="upgrades">As <see cref="StateSchema.Upgrades"/>.</param>
    internal static StateSchema Of<T>(params Action<JsonObject>[] upgrades) => new(Json.GetTypeInfo(typeof(T)), upgrades);

    private static void RequireWhatMayNotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired |= property is { Set: not null, IsSetNullable: false } && Nullable.GetUnderlyingType(property.PropertyType) is null;
    }
}
