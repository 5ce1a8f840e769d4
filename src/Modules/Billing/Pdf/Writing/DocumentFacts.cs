using System.Buffers;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>What a document says about itself.</summary>
/// <param name="LanguageTag">Its natural language, as in BCP 47.</param>
/// <param name="Date">The day it stands for; no clock is asked.</param>
/// <param name="Producer">The program and template that made it.</param>
internal sealed record DocumentFacts(string Title, string Author, string LanguageTag, DateOnly Date, string Producer, Attachment Attachment);

/// <summary>A file that travels within the document as the data it was made from.</summary>
/// <param name="Write">Writes its content.</param>
internal sealed record Attachment(string FileName, string MediaType, string Description, Action<IBufferWriter<byte>> Write);
