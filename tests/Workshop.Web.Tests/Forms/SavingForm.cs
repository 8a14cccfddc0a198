using System.Net;
using Workshop.Web.Tests.Walk;

namespace Workshop.Web.Tests.Forms;

/// <summary>A form of the back office that is sent, and what of it one types is there again when it is opened anew.</summary>
/// <param name="Pattern">The address of its page.</param>
/// <param name="At">Which of the forms of that page it is.</param>
/// <param name="Fields">All fields into which one types.</param>
/// <param name="Kept">Those that show again what was typed into them and saved.</param>
internal sealed record SavingForm(string Pattern, int At, IReadOnlyList<string> Fields, IReadOnlyList<string> Kept)
{
    /// <summary>Every posted form of every page under an address, tried out with a text that nobody refuses for its length.</summary>
    public static async Task<IReadOnlyList<SavingForm>> FindAsync(World world, string under)
    {
        var found = new List<SavingForm>();
        var targets = new HashSet<string>();
        using var visitor = world.As(Who.Administrator);
        foreach (var pattern in world.Endpoints.Where(endpoint => !endpoint.TakesForms && endpoint.Pattern.StartsWith(under, StringComparison.Ordinal)).Select(endpoint => endpoint.Pattern))
        {
            await world.RestoreAsync();
            await visitor.OpenAsync(world.Ours.At(pattern));
            if (visitor.Status != HttpStatusCode.OK) continue;
            foreach (var (at, form) in ShownForm.On(visitor).Index().Where(form => form.Item.IsPosted).ToList())
            {
                List<string> fields = [.. form.TextFields.Select(field => field.Name).Distinct()];
                if (!targets.Add($"{form.Target} {string.Join(' ', fields)}")) continue;
                found.Add(new(pattern, at, fields, fields.Count == 0 ? [] : await KeptAsync(world, pattern, at, fields)));
            }
        }
        await world.RestoreAsync();
        return found;
    }

    /// <summary>The form, on its page opened anew.</summary>
    public async Task<ShownForm?> OpenAsync(Visitor visitor, string address)
    {
        await visitor.OpenAsync(address);
        return Fields.Count == 0 ? ShownForm.On(visitor).ElementAtOrDefault(At) : ShownForm.On(visitor).FirstOrDefault(form => form.Has(Fields));
    }

    public override string ToString() => At == 0 ? Pattern : $"{Pattern} ({At})";

    /// <summary>So that each field says who wrote it, and which it is.</summary>
    public static Dictionary<string, string> Marked(string who, IEnumerable<string> fields) => fields.Index().ToDictionary(field => field.Item, field => $"{who}{field.Index}x");

    private static async Task<List<string>> KeptAsync(World world, string pattern, int at, IReadOnlyList<string> fields)
    {
        await world.RestoreAsync();
        using var visitor = world.As(Who.Administrator);
        await visitor.OpenAsync(world.Ours.At(pattern));
        var form = ShownForm.On(visitor)[at];
        var (typed, longest) = (Marked("Q", fields), form.TextFields.DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Longest));
        foreach (var name in fields.Where(name => typed[name].Length > longest[name]).ToList()) typed.Remove(name);
        if (!await new Filling(visitor, form).SaveAsync(typed)) return [];
        await visitor.OpenAsync(world.Ours.At(pattern));
        var shown = ShownForm.On(visitor).FirstOrDefault(other => other.Has(fields))?.Values;
        return [.. fields.Where(name => typed.ContainsKey(name) && shown?.GetValueOrDefault(name) == typed[name])];
    }
}
