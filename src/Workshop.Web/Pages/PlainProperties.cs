using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Workshop.Web.Pages;

/// <summary>
/// What the framework asks of every property of every page when it starts, asked of the property's own attributes alone. Its own answer
/// reads the metadata of all properties of all pages too, a fifth of a start; whatever binds a property reads what it needs of that then.
/// </summary>
internal sealed class PlainProperties(IPageApplicationModelPartsProvider framework) : IPageApplicationModelPartsProvider
{
    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        var attributes = property.GetCustomAttributes(inherit: true);
        return new(property, attributes) { PropertyName = property.Name, BindingInfo = BindingInfo.GetBindingInfo(attributes) };
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => framework.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => framework.CreateParameterModel(parameter);

    public bool IsHandler(MethodInfo methodInfo) => framework.IsHandler(methodInfo);
}
