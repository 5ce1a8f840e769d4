namespace CalWater.Identity.Invitations;

/// <summary>A mailed link about an account, to sign it up (F13), to have access to it, or to get its bills: the account's opaque id, then a secret.</summary>
public sealed record InvitationLink(AccountId Account, string Secret)
{
    /// <summary>The path of the page that the link opens.</summary>
    public string Path => $"/invitations/{Account}{Secret}";

    /// <summary>The same, where the owner of the account invites.</summary>
    public string AccessPath => $"/invitations/access/{Account}{Secret}";

    /// <summary>The same, where an address is to get the bills of the account (F11).</summary>
    public string BillingEmailPath => $"/invitations/billing-email/{Account}{Secret}";

    public static bool TryParse(string? token, out InvitationLink link)
    {
        link = new(default, "");
        if (token?.Length != AccountId.Length + Identity.Secret.Length) return false;
        link = new(new(token[..AccountId.Length]), token[AccountId.Length..]);
        return RandomId.IsOne(token, token.Length);
    }
}
