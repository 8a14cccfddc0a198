using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Web.Accounts;

namespace Workshop.Web.Tests.Walk;

/// <summary>How somebody asks for what a line says.</summary>
internal static class Asking
{
    /// <summary>Reads it, or fills in its form and sends it. Who is refused sends what somebody who may would send.</summary>
    /// <param name="alter">What is sent besides, or instead.</param>
    public static async Task<Visitor> AskAsync(this World world, Line line, Who who, Action<List<KeyValuePair<string, string>>>? alter = null)
    {
        if (!line.Endpoint.TakesForms) return await world.As(who).OpenAsync(line.Address);
        var (visitor, fields) = line.For(who) is "done" or "kept" or "in" or "out" or "shown" || line.Somebody is not { } somebody
            ? await world.FillAsync(line, who)
            : (world.As(who), await world.FilledAsync(line, somebody));
        fields.Add(new(Visitor.Token, world.TokenOf(who)));
        alter?.Invoke(fields);
        return await visitor.PostAsync(line.Address, fields);
    }

    /// <summary>What is asked for by mail is made after the answer, so that the answer takes as long for whoever has no account; until it is made.</summary>
    public static async Task SettledAsync(this World world)
    {
        while (!world.Services.GetRequiredService<ResetRequests>().IsIdle) await Task.Delay(1);
    }

    /// <summary>What became of it, in the words of the table.</summary>
    /// <param name="changed">Whether the database did.</param>
    public static async Task<string> OutcomeAsync(this Visitor visitor, World world, Line line, Who who, bool changed)
    {
        if (visitor.Address.StartsWith("/account/login?returnUrl=", StringComparison.Ordinal)) return "sign-in";
        if (visitor.Status != HttpStatusCode.OK) return $"{(int)visitor.Status}";
        if (!line.Endpoint.TakesForms) return visitor.Address != line.Address ? "moved" : visitor.Sees(world, line, who) ? "shown" : "not shown";
        if (changed) return "done";
        if (line.Marker.Length > 0) return visitor.Sees(world, line, who) ? "shown" : "not shown";
        if (!visitor.Cookies.Any(cookie => cookie.StartsWith("workshop=", StringComparison.Ordinal))) return "kept";
        return (await visitor.OpenAsync("/account")).Address == "/account" ? "in" : "out";
    }

    public static bool Sees(this Visitor visitor, World world, Line line, Who who) =>
        line.Marker.Length > 0 && Encoding.UTF8.GetString(visitor.Body).Contains(line.Marker.Replace("{me}", world.AccountOf(who == Who.Anonymous ? Who.Owner : who).Email, StringComparison.Ordinal), StringComparison.Ordinal);

    /// <summary>Comes as far as the button of the last form.</summary>
    /// <returns>All that the form would send but its token; from a page that has no such form what is filled in, and what others find there.</returns>
    public static async Task<(Visitor Visitor, List<KeyValuePair<string, string>> Fields)> FillAsync(this World world, Line line, Who who)
    {
        var visitor = await world.As(who).OpenAsync(line.Page);
        for (var step = 0; ; step++)
        {
            var last = step == line.Steps.Count - 1;
            // What comes before the last form may be another's, such as the password before the code.
            var address = last || visitor.FieldsFor(line.Address) is not null ? line.Address : line.Page;
            var fields = visitor.FieldsFor(address) ?? (line.Somebody is { } other && other != who ? await world.FilledAsync(line, other) : []);
            fields.RemoveAll(field => field.Key == Visitor.Token || line.Steps[step].Any(filled => filled.Key == field.Key));
            fields.AddRange(line.Steps[step].Select(filled => KeyValuePair.Create(filled.Key, filled.Value == "{code}" ? world.CodeFor(fields) : filled.Value)));
            if (last) return (visitor, fields);
            await visitor.PostAsync(address, [.. fields, new(Visitor.Token, world.TokenOf(who))]);
        }
    }

    /// <summary>The same of the world as it was made, without its token.</summary>
    public static async Task<List<KeyValuePair<string, string>>> FilledAsync(this World world, Line line, Who who)
    {
        if (!world.Filled.TryGetValue((line, who), out var known))
        {
            var (visitor, fields) = await world.FillAsync(line, who);
            visitor.Dispose();
            world.Filled[(line, who)] = known = fields;
        }
        return [.. known];
    }

    /// <summary>Notes as wrong what has been done, if anything, and puts it back.</summary>
    public static async Task LeaveAsync(this World world, Line line, List<string> wrong)
    {
        if (await world.ChangedAsync() is not { } table) return;
        wrong.Add($"{line} changed {table}");
        await world.RestoreAsync();
    }

    private static string CodeFor(this World world, List<KeyValuePair<string, string>> fields) =>
        Totp.CodeOf(fields.Find(field => field.Key == "Form.Key").Value ?? World.Authenticator, world.Now.ToUnixTimeSeconds() / 30);
}
