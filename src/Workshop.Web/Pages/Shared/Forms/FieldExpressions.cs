using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>
/// What a <c>for</c> names, told by walking to it. The framework compiles an expression with an index (<c>Form.Rows[i].Label</c>) anew for
/// every field of every row at each rendering, which took a third of the time of a form with rows. What is no chain of properties
/// and indexes is left to the framework.
/// </summary>
internal sealed class FieldExpressions(ModelExpressionProvider framework) : IModelExpressionProvider
{
    public ModelExpression CreateModelExpression<TModel, TValue>(ViewDataDictionary<TModel> viewData, Expression<Func<TModel, TValue>> expression) =>
        HasIndex(expression.Body) && Walk(viewData, expression.Body) is { } found
            ? new(found.Name, found.Explorer)
            : framework.CreateModelExpression(viewData, expression);

    /// <summary>The framework keeps those without.</summary>
    private static bool HasIndex(Expression? expression) => expression switch
    {
        MethodCallExpression => true,
        MemberExpression member => HasIndex(member.Expression),
        _ => false,
    };

    private static (string Name, ModelExplorer Explorer)? Walk<TModel>(ViewDataDictionary<TModel> viewData, Expression? expression) => expression switch
    {
        ParameterExpression => ("", viewData.ModelExplorer),
        // A page calls its model by this name, which stands for nothing in the names of fields.
        MemberExpression { Member: PropertyInfo { Name: "Model" } property, Expression: ConstantExpression } when property.PropertyType == typeof(TModel) => ("", viewData.ModelExplorer),
        MemberExpression { Member: PropertyInfo property } member when Walk(viewData, member.Expression) is var (name, explorer) =>
            (name.Length == 0 ? property.Name : $"{name}.{property.Name}", explorer.GetExplorerForProperty(property.Name)),
        MethodCallExpression { Method: { IsSpecialName: true, Name: "get_Item" }, Arguments: [var argument] } item
            when Index(argument) is { } index && Walk(viewData, item.Object) is var (name, explorer) && explorer.Metadata.ElementMetadata is { } element && explorer.Model is System.Collections.IList list =>
            (string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), explorer.GetExplorerForExpression(element, list[index])),
        _ => null,
    };

    private static int? Index(Expression argument) => argument switch
    {
        ConstantExpression { Value: int index } => index,
        MemberExpression { Member: FieldInfo field, Expression: ConstantExpression { Value: { } closure } } => field.GetValue(closure) as int?,
        _ => null,
    };
}
