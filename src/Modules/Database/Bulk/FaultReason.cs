namespace CalWater.Database.Bulk;

/// <summary>What is wrong at a place of an imported file. The words for it are the exchange's, in every language it reports in.</summary>
/// <param name="Code">Which fault it is.</param>
/// <param name="First">What the words name first, as it is written in files: <c>84.00</c>.</param>
/// <param name="Second">What they name after that.</param>
public sealed record FaultReason(FaultCode Code, string? First = null, string? Second = null);

/// <summary>Each fault that a batch can have. Names are stored and are the keys of texts: never rename one.</summary>
public enum FaultCode
{
    /// <summary>Kept by a program that told faults in English only; its words are the first detail.</summary>
    Told,

    // The files, and what the manifest tells of them.
    Missing,
    NoFilesListed,
    NotListed,
    NotOfTheBatch,
    NotOfTheMoment,
    NotOfTheExchange,
    ImportedOtherwise,
    OtherContent,
    OtherRowCount,
    OtherTotal,
    UntoldTotal,
    ColumnUnknown,
    ColumnTwice,
    NotQuoted,
    NotUtf8,
    NotUtf8ButUtf16,
    EndlessField,
    OtherFieldCount,

    // One field.
    Empty,
    NoAccountNumber,
    NoZip,
    NoDate,
    NoMoment,
    NoAmount,
    NoRate,
    NoWholeNumber,
    NoChoice,
    TooLong,
    LineBreak,
    ControlCharacter,

    // What rows say of each other, and of what is stored.
    Twice,
    AccountUnknown,
    CenterUnknown,
    PeriodEndsEarly,
    DueEarly,
    TotalDueDiffers,
    DaysDiffer,
    BillNotOfTheBatch,
    LinesDiffer,
    BillStoredOtherwise,
    LineStoredOtherwise,
    ReplacesNoBill,
    ReplacedAlready,
    PaymentStoredOtherwise,
    PostingStoredOtherwise
}
