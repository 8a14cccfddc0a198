using Workshop.Importing;

namespace Workshop.Tests.Importing;

public sealed class CoordinatesTests
{
    [Theory]
    [InlineData("49.2889, -123.1111", 49.2889, -123.1111)]
    [InlineData("49.2889 -123.1111", 49.2889, -123.1111)]
    [InlineData("49,2889; -123,1111", 49.2889, -123.1111)]
    [InlineData("49.2889° N, 123.1111° W", 49.2889, -123.1111)]
    [InlineData("\u221233.86 151.21", -33.86, 151.21)]
    [InlineData("0, 0", 0, 0)]
    public void Degrees_are_read_as_maps_give_them(string text, double latitude, double longitude) =>
        Assert.Equal((latitude, longitude), Coordinates.Parse(text, "Field").Value);

    [Theory]
    [InlineData("91, 0")]
    [InlineData("0, 181")]
    [InlineData("49.2889")]
    [InlineData("T4, Fassberg")]
    [InlineData("1e300, 1e300")]
    public void Anything_else_is_asked_again(string text) => Assert.Equal("Field", Assert.Single(Coordinates.Parse(text, "Field").Problems).Field);

    [Fact]
    public void What_is_written_is_read_again()
    {
        Assert.Null(Coordinates.Parse(" ", "Field").Value);
        var random = new Random(5);
        for (var i = 0; i < 1000; i++)
        {
            var point = (random.NextDouble() * 180 - 90, (random.NextDouble() * 360 - 180) * Math.Pow(10, -random.Next(9)));
            Assert.Equal(point, Coordinates.Parse(Coordinates.Format(point.Item1, point.Item2), "Field").Value);
        }
    }
}
