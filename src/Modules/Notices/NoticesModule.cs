using CalWater.Database;
using CalWater.Notices.Delivery;
using CalWater.Notices.Letters;
using CalWater.Notices.Outbox;
using CalWater.Notices.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CalWater.Notices;

/// <summary>E-mails to customers.</summary>
public static class NoticesModule
{
    /// <param name="services">The portal's services.</param>
    /// <param name="configuration">Section <c>Mail</c> says where mail goes, <c>Portal:PublicUrl</c> is in front of every link.</param>
    public static IServiceCollection AddNoticesModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleStorage<NoticesContext>("notices");
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(new LetterWriter(configuration["Portal:PublicUrl"] ?? ""));
        services.AddSingleton<INotices, NoticeOutbox>().AddSingleton<OutboxSignal>().AddSingleton<OutboxPass>().AddSingleton<Mailer>();
        services.TryAddSingleton<IAttachments, NoAttachments>();
        services.AddHostedService<OutboxSender>().AddSingleton<IWaitingLine, OutboxLine>();
        return configuration["Mail:Smtp:Host"] is null ? services.AddMailFolder() : services.AddSingleton<IMailTransport, SmtpTransport>();
    }

    private static IServiceCollection AddMailFolder(this IServiceCollection services) => services
        .AddSingleton<FolderTransport>()
        .AddSingleton<IMailTransport>(provider => provider.GetRequiredService<FolderTransport>())
        .AddSingleton<IMailFolder>(provider => provider.GetRequiredService<FolderTransport>());
}
