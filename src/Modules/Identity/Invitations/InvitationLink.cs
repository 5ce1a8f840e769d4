namespace CalWater.Identity.Invitations;

/// <summary>The mailed link of an invitation, to sign an account up (F13) or to have access to it: the account's opaque id, then a secret.</summary>
public sealed record InvitationLink(AccountId Account, string Secret)
{
    /// <summary>The path of the page that the link opens.</summary>
    public string Path => $"/invitations/{Account}{Secret}";

    /// <summary>The same, where the owner of the account invites.</summary>
    public string AccessPath => $"/invitations/access/{Account}{Secret}";

    public static bool TryParse(string? token, out InvitationLink link)
    {
        link = new(default, "");
        if (token?.Length != AccountId.Length + Identity.Secret.Length) return false;
        link = new(new(token[..AccountId.Length]), token[AccountId.Length..]);
        return RandomId.IsOne(token, token.Length);
    }
}
