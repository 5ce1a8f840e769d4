namespace CalWater.Web.Passkeys;

/// <summary>The login whose passkeys are meant, as ASP.NET's passkey handler knows a user.</summary>
internal sealed record PasskeyOwner(LoginId Login)
{
    /// <summary>The user handle that a passkey keeps: the login's random id, which says nothing about anybody.</summary>
    public string Handle => Login.Value;

    /// <summary>Null for what no login's handle can look like.</summary>
    public static PasskeyOwner? Of(string? handle) => RandomId.IsOne(handle, LoginId.New().Value.Length) ? new(new LoginId(handle!)) : null;
}
