using CalWater.Grains.Runtime.Approvals;
using CalWater.Grains.Runtime.Linking;
using CalWater.Grains.Runtime.ServiceAccounts;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>The grains of logins, sign-ups and staff.</summary>
public static class IdentityGrainsModule
{
    /// <summary>What they are given besides their state.</summary>
    public static IServiceCollection AddIdentityGrains(this IServiceCollection services) => services
        .AddSingleton<AuditedCommits>()
        .AddSingleton<AccountLetters>()
        .AddSingleton<AccountHelp>()
        .AddSingleton<LoginLetters>()
        .AddSingleton<LoginHelp>()
        .AddSingleton<SignUpLetters>()
        .AddSingleton<ProofCheck>()
        .AddSingleton<AccountCheck>()
        .AddSingleton<MoveLimit>()
        .AddSingleton<Linker>()
        .AddSingleton<Enroller>()
        .AddSingleton<SignUpHelp>()
        .AddSingleton<RecoveryLimits>()
        .AddSingleton<RecoveryLetters>()
        .AddSingleton<RecoveryHelp>()
        .AddSingleton<StaffHelp>()
        .AddSingleton<ApprovalRecord>()
        .AddSingleton<ApprovalHelp>()
        .AddSingleton<ApprovedActs>();
}
