using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Tests.Pages.Shared.Forms;

public sealed class FieldExpressionsTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    public sealed record Row([property: MaxLength(7)] string Label, int? Number);

    public sealed class Page
    {
        public List<Row> Rows { get; } = [new("first", null), new("second", 2)];

        public IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string> { ["a"] = "A" };

        public string Title { get; } = "title";
    }

    private readonly ViewDataDictionary<Page> data = new(app.Services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = new() };

    private Page Model => data.Model!;

    [Fact]
    public void A_field_is_what_the_framework_says_it_is()
    {
        var i = 1;
        Same(page => page.Title);
        Same(page => page.Rows[i].Label);
        Same(page => page.Rows[0].Label);
        Same(page => page.Rows[i].Number);
        Same(page => page.Rows[i].Label.Length);
        Same(page => page.Rows[i]);
        Same(page => page.Rows);
        Same(page => page.Names["a"]);
        Same(page => page.Rows[i - 1].Label);
    }

    [Fact]
    public void A_row_that_is_read_is_the_one_of_its_number()
    {
        var provider = app.Services.GetRequiredService<IModelExpressionProvider>();
        Assert.IsType<FieldExpressions>(provider);
        for (var i = 0; i < Model.Rows.Count; i++)
            Assert.Equal((object)Model.Rows[i].Label, provider.CreateModelExpression(data, page => page.Rows[i].Label).Model);
        Assert.ThrowsAny<ArgumentException>(() => provider.CreateModelExpression(data, page => page.Rows[2].Label).Model);
    }

    private void Same<TValue>(Expression<Func<Page, TValue>> expression)
    {
        var ours = app.Services.GetRequiredService<IModelExpressionProvider>().CreateModelExpression(data, expression);
        var theirs = app.Services.GetRequiredService<ModelExpressionProvider>().CreateModelExpression(data, expression);
        Assert.Equal(theirs.Name, ours.Name);
        Assert.Equal(theirs.Model, ours.Model);
        Assert.Equal(theirs.Metadata.ModelType, ours.Metadata.ModelType);
        Assert.Equal(theirs.Metadata.Name, ours.Metadata.Name);
        Assert.Equal(theirs.Metadata.ValidatorMetadata.Select(each => each.GetType()), ours.Metadata.ValidatorMetadata.Select(each => each.GetType()));
    }
}
