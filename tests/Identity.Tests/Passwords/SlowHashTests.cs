using CalWater.Identity.Passwords;
using Microsoft.Extensions.Options;

namespace CalWater.Identity.Tests.Passwords;

public sealed class SlowHashTests
{
    private const string Composed = "Ca\u00f1ón-42";
    private const string Decomposed = "Can\u0303o\u0301n-42";

    [Fact]
    public async Task A_password_is_right_however_the_keyboard_writes_its_accents()
    {
        using var hashing = Hashing(1_000);
        var hash = await hashing.HashAsync(Composed);
        Assert.Equal(HashVerdict.Right, await hashing.VerifyAsync(hash, Decomposed));
        Assert.Equal(HashVerdict.Wrong, await hashing.VerifyAsync(hash, Composed.ToLowerInvariant()));
    }

    [Fact]
    public async Task One_password_has_a_new_hash_each_time()
    {
        using var hashing = Hashing(1_000);
        Assert.NotEqual(await hashing.HashAsync(Composed), await hashing.HashAsync(Composed));
    }

    [Fact]
    public async Task A_hash_of_fewer_iterations_is_right_but_weak()
    {
        using var yesterday = Hashing(1_000);
        using var today = Hashing(2_000);
        Assert.Equal(HashVerdict.RightButWeak, await today.VerifyAsync(await yesterday.HashAsync(Composed), Composed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Blue-Heron-42")]
    public async Task Where_there_is_no_hash_nothing_matches(string password)
    {
        using var hashing = Hashing(1_000);
        Assert.Equal(HashVerdict.Wrong, await hashing.VerifyAsync(null, password));
    }

    [Fact]
    public async Task Many_checks_at_once_all_come_to_an_end()
    {
        using var hashing = Hashing(1_000);
        var hash = await hashing.HashAsync(Composed);
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => hashing.VerifyAsync(hash, n == 7 ? Composed : $"{n}")));
        Assert.Single(verdicts, verdict => verdict == HashVerdict.Right);
    }

    private static SlowHash Hashing(int iterations) => new(Options.Create(new IdentityOptions { PasswordIterations = iterations }));
}
