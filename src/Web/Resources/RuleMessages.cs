using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Resources;

/// <summary>
/// The texts of rules about typed values. The framework looks up those of the attributes it knows; of the others, such as
/// <see cref="EnumDataTypeAttribute"/>, a page would show the key.
/// </summary>
internal sealed class RuleMessages : IValidationAttributeAdapterProvider
{
    private readonly ValidationAttributeAdapterProvider known = new();

    public IAttributeAdapter? GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
        known.GetAttributeAdapter(attribute, stringLocalizer) ?? new Rule(attribute, stringLocalizer);

    private sealed class Rule(ValidationAttribute attribute, IStringLocalizer? text) : AttributeAdapterBase<ValidationAttribute>(attribute, text)
    {
        public override void AddValidation(ClientModelValidationContext context)
        {
            // Pages carry no rules for scripts.
        }

        public override string GetErrorMessage(ModelValidationContextBase validationContext) =>
            GetErrorMessage(validationContext.ModelMetadata, validationContext.ModelMetadata.GetDisplayName());
    }
}
