using System.Collections.Concurrent;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>Keeps what would be mailed; the same id once. While it is down, nothing can be put in.</summary>
internal sealed class Postbox : INotices
{
    private readonly ConcurrentDictionary<string, Notice> notices = [];
    private readonly ConcurrentQueue<Notice> order = [];

    public bool IsDown { get; set; }

    public Task SendAsync(Notice notice, CancellationToken cancellation)
    {
        if (IsDown && notice.Content is not ConfirmEmail) throw new IOException("The disk is full.");
        if (notices.TryAdd(notice.Id, notice)) order.Enqueue(notice);
        return Task.CompletedTask;
    }

    /// <summary>The newest notice of a kind to an address.</summary>
    public T To<T>(string address) where T : NoticeContent => order.Where(notice => notice.To == address).Select(notice => notice.Content).OfType<T>().Last();

    public IReadOnlyList<Notice> All => [.. order];

    public IReadOnlyList<T> Of<T>() where T : NoticeContent => [.. order.Select(notice => notice.Content).OfType<T>()];
}
