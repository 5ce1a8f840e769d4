namespace CalWater.Web.Tests.Security;

/// <summary>Who may come to each route of the portal. A route without a line here fails the matrix, and so does a line without a route.</summary>
internal static class AccessRules
{
    public static readonly IReadOnlyDictionary<string, Rule> All = new (Rule Rule, string[] Routes)[]
    {
        (Rule.Open,
        [
            "/", "/language", "/error/{status:int}", "/help", "/help/e-billing-and-auto-pay", "/customer-centers",
            "/policies/privacy", "/policies/shut-off", "/policies/accessibility", "/health/live", "/health/ready",
            "/sign-up", "/sign-up/letter", "/sign-up/details", "/sign-up/questions", "/sign-up/confirm", "/sign-up/send-again", "/sign-up/done", "/confirm/{token}", "/invitations/{token}", "/invitations/access/{token}", "/invitations/billing-email/{token}",
            "/sign-in", "/sign-in/question", "/sign-in/code", "/sign-in/passkey", "/sign-in/passkey/options", "/sign-in/idle", "/sign-out",
            "/recover", "/recover/code", "/recover/email", "/recover/user-name", "/recover/done", "/recover/{token}",
            "/profile/email/confirm/{token}", "/not-me/{token}",
            "/support/sign-in", "/support/sign-in/code", "/support/language", "/support/invitations/{token}", "/support/invitations/{token}/authenticator",
            "/dev/mail/{id?}", "/dev/mail/{id}/html", "/{**path:file}"
        ]),
        (Rule.Signed, ["/webhooks/stripe"]),
        (Rule.Customer,
        [
            "/pay", "/accounts", "/accounts/csv", "/accounts/review", "/exports", "/exports/zip", "/profile", "/profile/confirm", "/profile/confirm/passkey", "/profile/email", "/profile/email/code", "/profile/password", "/profile/questions", "/profile/computers",
            "/profile/activity", "/profile/authenticator", "/profile/authenticator/set-up", "/profile/authenticator/off", "/profile/passkeys", "/profile/passkeys/add"
        ]),
        (Rule.Within, ["/profile/passkeys/{id}", "/profile/passkeys/{id}/remove"]),
        (Rule.Own, ["/accounts/{id}/e-billing", "/accounts/{id}/e-billing/practice", "/accounts/{id}/activity", "/accounts/{id}/e-billing/withdrawal", "/accounts/{id}/access", "/accounts/{id}/contacts", "/accounts/{id}/contacts/email", "/accounts/{id}/contacts/attachment", "/payments/{id}", "/payments/{id}/cancel"]),
        (Rule.OwnWithin, ["/payments/{id}/pdf"]),
        (Rule.Readable, ["/accounts/{id}", "/accounts/{id}/bills", "/accounts/{id}/bills/{bill}", "/accounts/{id}/bills/{bill}/pdf", "/accounts/{id}/payments", "/accounts/{id}/payments/csv"]),
        (Rule.Readable, ["/accounts/{id}/bills/{bill}/check", "/accounts/{id}/bills/zip", "/accounts/{id}/bills/csv", "/accounts/{id}/usage", "/accounts/{id}/usage/csv", "/accounts/{id}/usage/green-button"]),
        (Rule.Payable, ["/accounts/{id}/pay", "/accounts/{id}/methods"]),
        (Rule.PayableWithin, ["/accounts/{id}/methods/{method}/removal"]),
        (Rule.Own, ["/accounts/{id}/auto-pay", "/accounts/{id}/auto-pay/set-up", "/accounts/{id}/auto-pay/cancellation"]),
        (Rule.Guest, ["/accounts/{id}/access/leave"]),
        (Rule.Staff, ["/support", "/support/sign-out", "/support/search", "/support/accounts/{id}", "/support/accounts/{id}/login", "/support/accounts/{id}/help"]),
        (Rule.Staff, ["/support/accounts/{id}/names", "/support/accounts/{id}/billing-email", "/support/accounts/{id}/link", "/support/accounts/{id}/unlink", "/support/link-groups", "/support/one-sign-in", "/support/accounts/{id}/one-sign-in", "/support/old-user-names"]),
        (Rule.Staff, ["/support/accounts/{id}/activity", "/support/accounts/{id}/mails", "/support/accounts/{id}/all-names"]),
        (Rule.Staff, ["/support/accounts/{id}/view", "/support/stop-viewing", "/support/accounts/{id}/payments"]),
        (Rule.StaffWithin, ["/support/accounts/{id}/payments/{payment}"]),
        (Rule.SupervisorWithin, ["/support/approvals/{id}"]),
        (Rule.SupervisorWithin, ["/support/exchange/{delivery}", "/support/exchange/{delivery}/faults"]),
        (Rule.Supervisor, ["/support/approvals", "/support/settlement", "/support/exchange", "/support/exchange/upload", "/support/exchange/suspense", "/support/engine", "/support/staff", "/support/staff/{id}", "/support/staff/{id}/removal", "/support/staff/{id}/sign-out"])
    }.SelectMany(line => line.Routes, (line, route) => (line.Rule, route)).ToDictionary(line => line.route, line => line.Rule);

    /// <summary>What a member of staff may open of the customer they view as; all else of the customers' pages is closed to them.</summary>
    private static readonly HashSet<string> Viewed =
    [
        "/", "/help", "/help/e-billing-and-auto-pay", "/customer-centers", "/policies/privacy", "/policies/shut-off", "/policies/accessibility",
        "/accounts", "/accounts/review", "/accounts/{id}", "/accounts/{id}/bills", "/accounts/{id}/bills/{bill}", "/accounts/{id}/bills/{bill}/pdf", "/accounts/{id}/payments",
        "/accounts/{id}/bills/{bill}/check", "/accounts/{id}/methods", "/accounts/{id}/auto-pay", "/accounts/{id}/usage", "/accounts/{id}/activity", "/accounts/{id}/pay", "/accounts/{id}/e-billing", "/accounts/{id}/contacts", "/payments/{id}"
    ];

    /// <summary>What somebody gets who asks for the route.</summary>
    public static Answer Of(string route, string method, Who who) =>
        who != Who.Viewer ? Of(All[route], who)
        : route.StartsWith("/support", StringComparison.Ordinal) ? Of(All[route], Who.Csr)
        : method != HttpMethod.Get.Method ? Answer.Refused
        : Viewed.Contains(route) ? Answer.Opens : Answer.NotFound;

    /// <summary>What the rule lets somebody see.</summary>
    private static Answer Of(Rule rule, Who who) => (rule, who) switch
    {
        (Rule.OwnWithin, _) => Of(Rule.Own, who),
        (Rule.PayableWithin, _) => Of(Rule.Payable, who),
        (Rule.StaffWithin, _) => Of(Rule.Staff, who),
        (Rule.Open or Rule.Signed, _) => Answer.Opens,
        (Rule.Customer or Rule.Within, Who.Owner or Who.Reader or Who.Payer or Who.Stranger) => Answer.Opens,
        (Rule.Own, Who.Owner) or (Rule.Guest, Who.Reader or Who.Payer) => Answer.Opens,
        (Rule.Readable, Who.Owner or Who.Reader or Who.Payer) or (Rule.Payable, Who.Owner or Who.Payer) => Answer.Opens,
        (Rule.Own or Rule.Readable or Rule.Payable or Rule.Guest, Who.Owner or Who.Reader or Who.Payer or Who.Stranger) => Answer.NotFound,
        (Rule.Customer or Rule.Within or Rule.Own or Rule.Readable or Rule.Payable or Rule.Guest, _) => Answer.SignIn,
        (Rule.Staff, Who.Csr or Who.Supervisor) or (Rule.Supervisor or Rule.SupervisorWithin, Who.Supervisor) => Answer.Opens,
        (Rule.Supervisor or Rule.SupervisorWithin, Who.Csr) => Answer.NotFound,
        _ => Answer.StaffSignIn
    };
}

public enum Who { Anonymous, Owner, Reader, Payer, Stranger, Csr, Supervisor, Viewer }

internal enum Rule
{
    /// <summary>Anybody; a made-up link in it may find nothing.</summary>
    Open,

    /// <summary>Whoever signs the message; nobody by a cookie.</summary>
    Signed,

    /// <summary>Any signed-in customer, who sees their own things there.</summary>
    Customer,

    /// <summary>Any signed-in customer; the name in the address is looked up in their own login and means nothing in another.</summary>
    Within,

    /// <summary>The signed-in customer whose account, bill or payment the address names.</summary>
    Own,

    /// <summary>As own; there may be nothing to find yet.</summary>
    OwnWithin,

    /// <summary>The owner, and whoever was given access to the account.</summary>
    Readable,

    /// <summary>The owner, and whoever was given access to pay.</summary>
    Payable,

    /// <summary>As payable; a made-up name in the address finds nothing.</summary>
    PayableWithin,

    /// <summary>Whoever was given access, and not the owner.</summary>
    Guest,
    Staff,

    /// <summary>As staff; a made-up name in the address finds nothing.</summary>
    StaffWithin,
    Supervisor,

    /// <summary>Supervisors; a made-up name in the address finds nothing.</summary>
    SupervisorWithin
}

internal enum Answer { Opens, NotFound, Refused, SignIn, StaffSignIn, Fails }
