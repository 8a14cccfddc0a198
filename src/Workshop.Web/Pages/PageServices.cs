using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Workshop.Web.Pages;

internal static class PageServices
{
    /// <summary>Razor Pages, whose forms say for themselves what they need: a field left empty is empty text and not a missing value.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages();
        services.Configure<MvcOptions>(options =>
        {
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.ModelMetadataDetailsProviders.Add(new EmptyText());
        });
        return services;
    }

    private sealed class EmptyText : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.MetadataKind == ModelMetadataKind.Property && context.Key.ContainerType?.Name == "Input")
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
