using Spectre.Console;

namespace Workshop.Web.Commands;

/// <summary>Tells somebody at a terminal what is being done; a script reads nothing of it.</summary>
internal static class ImportProgress
{
    public static Task<T> OfAsync<T>(string what, Func<T> work) => OfAsync(what, () => Task.Run(work));

    public static async Task<T> OfAsync<T>(string what, Func<Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(async progress =>
        {
            var task = progress.AddTask(what).IsIndeterminate();
            var done = await work();
            task.StopTask();
            return done;
        });
    }
}
