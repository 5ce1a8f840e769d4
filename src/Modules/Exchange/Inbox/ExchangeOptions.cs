using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CalWater.Exchange.Inbox;

/// <summary>Where batches come from: section <c>Exchange</c>.</summary>
public sealed class ExchangeOptions
{
    /// <summary>The folder the billing system drops its batches into; null where nobody does.</summary>
    public string? Inbox { get; set; }

    /// <summary>How often the inbox is looked into; a folder is taken when two looks have found it alike.</summary>
    public TimeSpan InboxLookEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a batch that is not what its manifest says may still change before it is judged as it is.</summary>
    public TimeSpan InboxPatience { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Where batches that were sent over the web wait for their turn; the portal's data folder unless set.</summary>
    public string? Uploads { get; set; }

    /// <summary>The most that a batch sent over the web may have, in bytes; unpacked, where it is an archive.</summary>
    [Range(1, long.MaxValue, ErrorMessage = "Exchange:LargestUpload is the most bytes that a batch sent over the web may have: give at least 1.")]
    public long LargestUpload { get; set; } = 1L << 30;

    internal string UploadFolder => Uploads ?? throw new InvariantBrokenException("No folder is set for batches that are sent.");

    /// <summary>All faults at once, before the portal starts.</summary>
    internal sealed class Validation : IValidateOptions<ExchangeOptions>
    {
        private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100), Longest = TimeSpan.FromHours(1);

        public ValidateOptionsResult Validate(string? name, ExchangeOptions options)
        {
            string[] faults = [.. Faults(options)];
            return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }

        private static IEnumerable<string> Faults(ExchangeOptions options)
        {
            if (options.Inbox is { } inbox && WhyNotWritable(inbox) is { } reason)
                yield return $"Exchange:Inbox is '{inbox}', where batches cannot be taken out ({reason}). Make the folder and let the portal write there, or leave the setting out.";
            if (options.InboxLookEvery < Shortest || options.InboxLookEvery > Longest)
                yield return $"Exchange:InboxLookEvery is {options.InboxLookEvery}: give between {Shortest} and {Longest}, such as 00:00:15.";
            if (options.InboxPatience < options.InboxLookEvery)
                yield return $"Exchange:InboxPatience is {options.InboxPatience}: give Exchange:InboxLookEvery ({options.InboxLookEvery}) at least, such as 00:10:00.";
        }

        private static string? WhyNotWritable(string folder)
        {
            try
            {
                using (File.Create(Path.Combine(folder, $".probe-{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose)) return null;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return fault.Message.TrimEnd('.');
            }
        }
    }
}
