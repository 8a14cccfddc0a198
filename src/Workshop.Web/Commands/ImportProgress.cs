using Spectre.Console;

namespace Workshop.Web.Commands;

/// <summary>Tells somebody at a terminal what is being done and how much of it is; a script reads nothing of it.</summary>
internal static class ImportProgress
{
    /// <summary>What is done all at once.</summary>
    public static Task<T> OfAsync<T>(string what, Func<Task<T>> work) => OfAsync(what, 1, _ => work());

    /// <param name="steps">How many there are; of one it is not known how far it is.</param>
    /// <param name="work">Is given what it calls after each of them.</param>
    public static async Task<T> OfAsync<T>(string what, int steps, Func<Action, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work(() => { });
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(async progress =>
        {
            var task = progress.AddTask(what, maxValue: steps).IsIndeterminate(steps == 1);
            var done = await work(() => task.Increment(1));
            task.StopTask();
            return done;
        });
    }
}
