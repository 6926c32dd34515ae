using System.Collections.Immutable;
using System.Globalization;
using Dib.Execution;

namespace Dib.Commands;

/// <summary>The short report for people: a line a notebook, then the slowest cells.</summary>
internal static class RunReport
{
    private const int SlowestShown = 3;

    public static void Print(ImmutableArray<NotebookRun> runs, TextWriter writer)
    {
        foreach (var run in runs)
        {
            writer.WriteLine(Summary(run));
            foreach (var (cell, index) in Slowest(run))
            {
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"    {Seconds(cell.Duration)}  cell {index + 1} ({NotebookNames.Short(run.Path)}:{cell.Cell.Line})"));
            }
        }

        if (runs.Length > 1)
        {
            var durations = runs.SelectMany(Durations).ToArray();
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"All {runs.Length} notebooks: {durations.Length} cells run, median {Seconds(Median(durations))}, slowest {Seconds(durations.DefaultIfEmpty().Max())}"));
        }
    }

    private static string Summary(NotebookRun run)
    {
        var durations = Durations(run).ToArray();
        var failed = run.Cells.Count(cell => cell.Status == CellStatus.Failed);
        var notRun = run.Cells.Count(cell => cell.Status == CellStatus.NotRun);
        var trouble = run switch
        {
            { Ending: RunEnding.TimedOut } => "; timed out",
            { Ending: RunEnding.ProcessDied } => "; its process ended",
            _ when failed > 0 => string.Create(CultureInfo.InvariantCulture, $"; {failed} failed, {notRun} not run"),
            _ => "",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{NotebookNames.Short(run.Path)}: {run.Cells.Length} cells, {durations.Length} run in {Seconds(durations.Aggregate(TimeSpan.Zero, (sum, next) => sum + next))}, median {Seconds(Median(durations))}{trouble}");
    }

    private static IEnumerable<TimeSpan> Durations(NotebookRun run) =>
        run.Cells.Where(cell => cell.Cell.IsCode && cell.Status != CellStatus.NotRun).Select(cell => cell.Duration);

    private static IEnumerable<(CellRun Cell, int Index)> Slowest(NotebookRun run) => run.Cells
        .Select((cell, index) => (cell, index))
        .Where(pair => pair.cell.Duration > TimeSpan.Zero)
        .OrderByDescending(pair => pair.cell.Duration)
        .Take(SlowestShown);

    private static TimeSpan Median(TimeSpan[] durations) =>
        durations.Length == 0 ? TimeSpan.Zero : durations.Order().ElementAt((durations.Length - 1) / 2);

    private static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.000} s");
}
