using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>
/// How many characters a text of a form may have. Its field tells the browser; what is longer all the same comes back with the reason beside it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LongestAttribute(int characters) : ValidationAttribute
{
    public int Characters => characters;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value is string { Length: var length } && length > characters
        ? new(string.Create(CultureInfo.InvariantCulture, $"Up to {characters:N0} characters; these are {length:N0}."))
        : ValidationResult.Success;
}
