using Workshop.Web.Tests.Walk;
using Xunit.Abstractions;

namespace Workshop.Web.Tests.Forms;

/// <summary>Every form of the back office, opened by two and saved by both.</summary>
public sealed class SavedTwiceTests(World world, ITestOutputHelper output) : IClassFixture<World>
{
    [Fact]
    public async Task Whoever_saves_second_sees_both_or_both_are_saved()
    {
        var (forms, wrong, asked, merged) = (await SavingForm.FindAsync(world, "/manage"), new List<string>(), 0, 0);
        Assert.True(forms.Count > 30, $"Only {forms.Count} forms were found.");
        foreach (var form in forms)
        {
            if (await TwiceAsync(form, form.Kept, form.Kept, wrong)) asked++;
            if (form.Kept.Count < 2) continue;
            if (!await TwiceAsync(form, [.. form.Kept.Take(form.Kept.Count / 2)], [.. form.Kept.Skip(form.Kept.Count / 2)], wrong)) merged++;
        }
        output.WriteLine($"{forms.Count} forms, {forms.Sum(form => form.Kept.Count)} fields that keep their text: {asked} showed both, {merged} merged different fields");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked >= 15 && merged >= 10, $"{asked} asked, {merged} merged.");
    }

    /// <summary>Two open it, each says something else in their fields, and both save; true where the second was shown both.</summary>
    private async Task<bool> TwiceAsync(SavingForm form, IReadOnlyList<string> hers, IReadOnlyList<string> his, List<string> wrong)
    {
        await world.RestoreAsync();
        var address = world.Ours.At(form.Pattern);
        using var emmy = world.As(Who.Administrator);
        using var david = world.As(Who.Administrator);
        if (await form.OpenAsync(emmy, address) is not { } one || await form.OpenAsync(david, address) is not { } other) throw new InvalidOperationException($"{form} is gone.");
        if (form.Kept.Count == 0)
        {
            await one.SendAsync(new Dictionary<string, string>());
            await other.SendAsync(new Dictionary<string, string>(), button: other.Buttons.Count - 1);
            if ((int)emmy.Status >= 400 || (int)david.Status is >= 500 or 400) wrong.Add($"{form}: {(int)emmy.Status}, {(int)david.Status}");
            return false;
        }
        var (her, him) = (new Filling(emmy, one), new Filling(david, other));
        if (!await her.SaveAsync(SavingForm.Marked("E", hers))) wrong.Add($"{form} refuses the first: {string.Join(' ', her.Wrong.Concat(her.Refused.Values))}");
        await him.SaveAsync(SavingForm.Marked("D", his));
        var answer = him.IsAsked ? david.Page.Body!.OuterHtml : string.Join('\n', (await form.OpenAsync(emmy, address))!.Values.Values);
        wrong.AddRange(Lost(SavingForm.Marked("E", hers), her).Concat(Lost(SavingForm.Marked("D", his), him)).Concat(her.Wrong).Concat(him.Wrong).Select(what => $"{form}, {(him.IsAsked ? "both shown" : "both saved")}: {what}"));
        return him.IsAsked;

        IEnumerable<string> Lost(Dictionary<string, string> typed, Filling filling) =>
            typed.Where(field => !filling.Refused.ContainsKey(field.Key) && !answer.Contains(field.Value, StringComparison.Ordinal)).Select(field => $"{field.Value} in {field.Key}");
    }
}
