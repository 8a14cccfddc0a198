using System.Text.Json;

namespace Workshop.Tests;

public sealed class ValueListTests
{
    private static ValueList<string> None => default;

    [Fact]
    public void Two_lists_are_equal_when_their_items_are_in_the_same_order()
    {
        ValueList<string> one = ["a", "b"], same = ["a", "b"], turned = ["b", "a"], shorter = ["a"];
        Assert.True(one == same && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode());
        Assert.True(one != turned && one != shorter && shorter != one && !one.Equals("a"));
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        ValueList<string> empty = [];
        Assert.Equal(empty, None);
        Assert.Equal(empty.GetHashCode(), None.GetHashCode());
        Assert.True(None.IsEmpty && None.Count == 0 && None.AsSpan().IsEmpty);
        foreach (var _ in None) Assert.Fail("There is nothing in it.");
        Assert.Equal("[]", None.ToString());
    }

    [Fact]
    public void Lists_of_lists_and_of_nothing_compare_by_value()
    {
        ValueList<ValueList<int>> one = [[1], [2, 3], []], same = [[1], [2, 3], default];
        Assert.Equal(one, same);
        ValueList<string?> gap = [null, "a"], filled = ["", "a"];
        Assert.NotEqual(gap, filled);
    }

    [Fact]
    public void A_list_is_not_changed_by_what_it_was_made_of()
    {
        string[] source = ["a"];
        var list = source.ToValueList();
        source[0] = "b";
        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void It_is_an_array_in_json()
    {
        ValueList<int> list = [1, 2];
        Assert.Equal("[1,2]", JsonSerializer.Serialize(list));
        Assert.Equal(list, JsonSerializer.Deserialize<ValueList<int>>("[1,2]"));
        Assert.Equal([], JsonSerializer.Deserialize<ValueList<int>>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ValueList<string>>("[null]"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ValueList<int>>("{}"));
    }
}
