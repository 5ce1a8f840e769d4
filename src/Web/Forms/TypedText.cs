using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Forms;

/// <summary>A text that must be readable as something; the message is a key of the page's text. Nothing typed is for <c>[Required]</c>.</summary>
internal abstract class TypedTextAttribute(Func<string, bool> isReadable) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string { Length: > 0 } typed || isReadable(typed)
            ? ValidationResult.Success
            : new(validationContext.GetRequiredService<IStringLocalizerFactory>().Create(validationContext.ObjectType)[ErrorMessage!]);
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class AccountNumberTextAttribute() : TypedTextAttribute(typed => AccountNumber.TryParse(typed, out _));

[AttributeUsage(AttributeTargets.Property)]
internal sealed class ZipTextAttribute() : TypedTextAttribute(typed => Zip.TryParse(typed, out _));

[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmailTextAttribute() : TypedTextAttribute(typed => EmailAddress.TryParse(typed, out _));

[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneLineTextAttribute() : TypedTextAttribute(OneLine.IsOne);
