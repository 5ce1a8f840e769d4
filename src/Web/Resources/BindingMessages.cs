using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Resources;

/// <summary>
/// What a person reads when a value cannot be bound, in the page's language. A value that must be there says so with
/// <c>[Required(ErrorMessage = "Key")]</c>, never because its type is not nullable: that message would be English.
/// </summary>
internal sealed class BindingMessages(IStringLocalizerFactory texts) : IConfigureOptions<MvcOptions>
{
    private readonly IStringLocalizer text = texts.Create(typeof(BindingMessages));

    public void Configure(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => text["ValueNotUnderstood"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => text["ValueNotUnderstood"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => text["ValueNotUnderstood"]);
        messages.SetValueIsInvalidAccessor(_ => text["ValueNotUnderstood"]);
        messages.SetValueMustBeANumberAccessor(_ => text["ValueNotUnderstood"]);
        messages.SetValueMustNotBeNullAccessor(_ => text["ValueMissing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => text["ValueMissing"]);
    }
}
