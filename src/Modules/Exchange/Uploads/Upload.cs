namespace CalWater.Exchange.Uploads;

/// <summary>A file that a member of staff sends.</summary>
/// <param name="Name">As their computer calls it.</param>
public sealed record UploadedFile(string Name, Func<Stream> Open);

/// <summary>What becomes of an upload before it is imported.</summary>
public abstract record UploadAnswer
{
    private UploadAnswer() { }

    /// <summary>It waits for its turn as the delivery with this id.</summary>
    public sealed record Accepted(string Delivery) : UploadAnswer;

    /// <summary>Nothing was kept.</summary>
    /// <param name="Name">The file that is meant, where one is.</param>
    public sealed record Refused(UploadFault Fault, string? Name = null) : UploadAnswer;
}

/// <summary>Why an upload is not kept.</summary>
public enum UploadFault
{
    /// <summary>There is no manifest among the files.</summary>
    NoManifest,
    /// <summary>A file is none of a batch's.</summary>
    UnknownFile,
    /// <summary>A file came twice.</summary>
    SentTwice,
    /// <summary>It ends in .zip and is none.</summary>
    NotAZip,
    /// <summary>Unpacked it is larger than a batch may be.</summary>
    TooLarge
}
