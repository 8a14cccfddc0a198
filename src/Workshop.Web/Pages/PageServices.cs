using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Workshop.Text;
using Workshop.Web.Hosting;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages;

internal static class PageServices
{
    /// <summary>Razor Pages, whose forms say for themselves what they need: a field left empty is empty text and not a missing value.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        // There are no controllers to look for.
        var parts = services.AddRazorPages(options => options.Conventions.AddFolderApplicationModelConvention("/", TakeOnlyWhatIsHandled)).PartManager.FeatureProviders;
        parts.Remove(parts.OfType<ControllerFeatureProvider>().Single());
        var properties = services.Last(service => service.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        services.AddSingleton<IPageApplicationModelPartsProvider>(provider =>
            new PlainProperties((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(provider, properties)));
        services.AddSingleton<IModelExpressionProvider, FieldExpressions>();
        services.Configure<MvcOptions>(options =>
        {
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.ModelMetadataDetailsProviders.Add(new Texts());
            options.MaxModelBindingCollectionSize = IncomingForms.MostFields;   // which no form has
            // What an address names is what is meant, whatever a form says under the same name.
            var route = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
            options.ValueProviderFactories.Remove(route);
            options.ValueProviderFactories.Insert(0, route);
            options.Filters.Add(new SavedDraft());
            options.Filters.Add(new StaleForm());
        });
        return services;
    }

    /// <summary>
    /// With a method for which it has no handler a page would run without having been filled. What failed, and is told of so, may have been
    /// asked with any.
    /// </summary>
    private static void TakeOnlyWhatIsHandled(PageApplicationModel page)
    {
        if (page.HandlerTypeAttributes.OfType<IgnoreAntiforgeryTokenAttribute>().Any()) return;
        page.EndpointMetadata.Add(new HttpMethodMetadata(
            page.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod)) ? [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post] : [HttpMethods.Get, HttpMethods.Head]));
    }

    /// <summary>The texts of a form: one that is left empty is empty, and one that says nothing of its length is no longer than a document.</summary>
    private sealed class Texts : IDisplayMetadataProvider, IValidationMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (IsOfForm(context.Key)) context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }

        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            if (IsOfForm(context.Key) && context.Key.ModelType == typeof(string) && !context.ValidationMetadata.ValidatorMetadata.OfType<LongestAttribute>().Any())
                context.ValidationMetadata.ValidatorMetadata.Add(new LongestAttribute(Markdown.LongestSource));
        }

        private static bool IsOfForm(ModelMetadataIdentity key) =>
            key.MetadataKind == ModelMetadataKind.Property && key.ContainerType is { } form && (form.Name.EndsWith("Input", StringComparison.Ordinal) || form.Name == "Row");
    }
}
