namespace CalWater.Web.Security;

/// <summary>
/// A page that staff may open as the customer sees it. A page that does not say so does not open to them: none that shows or
/// asks for what only the owner may know, and none that does anything when it is opened.
/// </summary>
/// <param name="name">What its opening is called in the audit trail, which is stored; null for a page that says the same to everybody.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpensToViewersAttribute(string? name = null) : Attribute
{
    public string? Name => name;
}
