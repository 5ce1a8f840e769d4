namespace CalWater.Exchange.Files;

/// <summary>A row of an exchange file. Its members stand in the order of the file's columns.</summary>
internal interface IExchangeRow<TSelf> where TSelf : IExchangeRow<TSelf>
{
    static abstract ExchangeFile File { get; }

    /// <summary>Takes the fields of a row whose columns were all accepted.</summary>
    static abstract TSelf ReadFrom(FieldReader fields);

    void WriteTo(FieldWriter fields);
}
