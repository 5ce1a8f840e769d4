using Microsoft.Extensions.Options;
using MimeKit;

namespace CalWater.Notices.Delivery;

/// <summary>Puts messages into a folder, one file each, for development and tests.</summary>
internal sealed class FolderTransport(IOptions<MailOptions> options) : IMailTransport, IMailing, IMailFolder
{
    private string Folder => Path.GetFullPath(options.Value.Folder!);

    public IMailing Open() => this;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public async Task DeliverAsync(MimeMessage message, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, FileName(message));
        await message.WriteToAsync(file + ".part", cancellation);
        File.Move(file + ".part", file, overwrite: true);
    }

    public async Task<IReadOnlyList<DeliveredMail>> ListAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Folder)) return [];
        var mails = await Task.WhenAll(Directory.GetFiles(Folder, "*.eml").Select(file => ReadAsync(file, cancellation)));
        return [.. mails.OrderByDescending(mail => mail.At)];
    }

    public async Task<DeliveredMail?> FindAsync(string id, CancellationToken cancellation) =>
        (await ListAsync(cancellation)).FirstOrDefault(mail => mail.Id == id);

    private static string FileName(MimeMessage message) =>
        string.Concat(message.MessageId!.Split('@')[0].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + ".eml";

    private static async Task<DeliveredMail> ReadAsync(string file, CancellationToken cancellation)
    {
        using var message = await MimeMessage.LoadAsync(file, cancellation);
        return new(Path.GetFileNameWithoutExtension(file), message.To.ToString(), message.Subject ?? "",
            message.Date, message.TextBody ?? "", message.HtmlBody ?? "");
    }
}
