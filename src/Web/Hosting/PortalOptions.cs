using System.ComponentModel.DataAnnotations;

namespace CalWater.Web.Hosting;

/// <summary>What the portal says of itself: section <c>Portal</c>.</summary>
public sealed class PortalOptions : IValidatableObject
{
    /// <summary>The address customers use. Every absolute link is made from it; the Host header never is.</summary>
    public string PublicUrl { get; set; } = "";

    [Required(ErrorMessage = "Portal:UtilityName is empty: give the utility's name as bills show it.")]
    public string UtilityName { get; set; } = "";

    /// <summary>Where mailed payments go; printed on the payment stub.</summary>
    [Required(ErrorMessage = "Portal:RemitAddress is empty: give the address mailed payments go to.")]
    public string RemitAddress { get; set; } = "";

    public Uri Address(string path) => new(new Uri(PublicUrl), path);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            yield return new($"Portal:PublicUrl is '{PublicUrl}': give the address customers use, such as https://portal.example.com.");
    }
}
