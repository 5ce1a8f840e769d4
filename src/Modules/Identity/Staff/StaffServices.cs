using CalWater.Identity.Approvals;
using CalWater.Identity.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Identity.Staff;

internal static class StaffServices
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton<IAuditTrail, AuditTrail>().AddSingleton<IApprovals, ApprovalList>().AddSingleton<IStaffDirectory, StaffDirectory>()
        .AddSingleton<StaffOffice>().AddSingleton<StaffSetupSteps>().AddSingleton<StaffSignIn>()
        .AddHostedService<StaffDepartures>();
}
