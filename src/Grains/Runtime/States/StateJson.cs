using System.Text.Json.Serialization;
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
/// How states are written as JSON. A field this program does not know is refused, not dropped: a newer program wrote it, and
/// the next write would lose it.
/// </summary>
[JsonSourceGenerationOptions(
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Login))]
[JsonSerializable(typeof(SignUp))]
[JsonSerializable(typeof(Recovery))]
[JsonSerializable(typeof(EmailOwnership))]
[JsonSerializable(typeof(StaffLogin))]
[JsonSerializable(typeof(DayOfTries))]
[JsonSerializable(typeof(OnlineAccount))]
[JsonSerializable(typeof(LinkingState))]
[JsonSerializable(typeof(DayOfMoves))]
[JsonSerializable(typeof(ApprovalState))]
[JsonSerializable(typeof(OpenPayment))]
[JsonSerializable(typeof(PaymentState))]
[JsonSerializable(typeof(MethodsOfLogin))]
[JsonSerializable(typeof(AutoPaySeries))]
[JsonSerializable(typeof(AftermathState))]
internal sealed partial class StateJson : JsonSerializerContext;
