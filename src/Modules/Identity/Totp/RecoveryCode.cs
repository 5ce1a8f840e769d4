using System.Collections.Immutable;

namespace CalWater.Identity.Totp;

/// <summary>Ten codes to be printed, each of which replaces the authenticator once. Random enough that a quick hash does.</summary>
public static class RecoveryCode
{
    private const int Count = 10, Length = 28, Group = 4;

    public static ImmutableArray<string> New() => [.. Enumerable.Range(0, Count).Select(_ => RandomId.New(Length))];

    public static ImmutableArray<string> Hash(ImmutableArray<string> codes) => [.. codes.Select(Secret.Hash)];

    /// <summary><c>abcd-efgh-…</c></summary>
    public static string InGroups(string code) => string.Join('-', code.Chunk(Group).Select(group => new string(group)));

    /// <summary>A code as typed, however it was grouped; null when it cannot be one.</summary>
    public static string? Read(string typed)
    {
        var code = string.Concat(typed.Where(c => c is not ('-' or ' '))).ToLowerInvariant();
        return RandomId.IsOne(code, Length) ? code : null;
    }
}
