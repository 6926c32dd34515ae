using System.Collections.Immutable;
using Dib.Commands;
using Dib.Execution;
using Dib.Execution.Running;
using Dib.Pages;

namespace Dib.Watching;

/// <summary>Runs notebooks, shows their pages, and runs those again that have changed, until it is stopped.</summary>
/// <param name="arguments">The notebooks and folders of the command line.</param>
/// <param name="runner">Runs the notebooks.</param>
/// <param name="options">How the pages look.</param>
/// <param name="server">Shows the pages.</param>
/// <param name="folder">Where the pages are kept.</param>
/// <param name="report">Where to say how it gets on.</param>
internal sealed class NotebookWatch(
    IReadOnlyList<string> arguments, NotebookRunner runner, SiteOptions options, LoopbackServer server, string folder, TextWriter report)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private ImmutableArray<NotebookRun> _runs = [];
    private ImmutableArray<string> _imports = [];
    private ImmutableHashSet<string> _assets = [];
    private FileStamps _stamps = FileStamps.Of([]);

    /// <summary>Watches until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _stamps = Look();
        var selection = Read();
        await UpdateAsync(selection, [], cancellationToken).ConfigureAwait(false);
        report.WriteLine($"Watching {Counted(selection.Notebooks.Length)}. Open {server.Address} (Ctrl+C ends)");
        while (true)
        {
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            var changed = Changed();
            while (changed.Count > 0)
            {
                using var overtaken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                var update = UpdateAsync(Read(), changed, overtaken.Token);
                var since = await ChangedDuringAsync(update, cancellationToken).ConfigureAwait(false);
                if (since.Count == 0)
                {
                    await update.ConfigureAwait(false);
                    break;
                }

                // What the cells still show is stale already: the run is given up for a new one.
                await overtaken.CancelAsync().ConfigureAwait(false);
                await update.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                changed = changed.Union(since);
            }
        }
    }

    private async Task<ImmutableHashSet<string>> ChangedDuringAsync(Task update, CancellationToken cancellationToken)
    {
        while (!update.IsCompleted)
        {
            await Task.WhenAny(update, Task.Delay(Pause, cancellationToken)).ConfigureAwait(false);
            if (!update.IsCompleted && Changed() is { Count: > 0 } changed)
            {
                return changed;
            }
        }

        return [];
    }

    private FileStamps Look() => FileStamps.Of(NotebookSelection.FilesOf(arguments).Concat(_imports));

    private ImmutableHashSet<string> Changed()
    {
        var now = Look();
        var changed = now.ChangedSince(_stamps);
        _stamps = now;
        return changed;
    }

    private NotebookSelection Read()
    {
        var selection = NotebookSelection.Read(arguments);
        _imports = [.. selection.Notebooks.SelectMany(NotebookSelection.ImportsOf).Distinct(StringComparer.Ordinal)];
        _stamps = _stamps.And(FileStamps.Of(_imports));
        foreach (var error in selection.Errors)
        {
            report.WriteLine(error);
        }

        return selection;
    }

    private async Task UpdateAsync(NotebookSelection selection, ImmutableHashSet<string> changed, CancellationToken cancellationToken)
    {
        var stale = selection.Notebooks.Where(notebook => IsStale(notebook, changed)).ToImmutableArray();
        var toRun = stale.Where(notebook => Retained(notebook, changed) is null).ToImmutableArray();
        var fresh = await runner.RunAsync(toRun, new RunLines(report), cancellationToken).ConfigureAwait(false);
        var runs = fresh.ToDictionary(run => run.Path, StringComparer.Ordinal);
        _runs = [.. selection.Notebooks.Select(notebook => runs.GetValueOrDefault(notebook.Path) ?? Retained(notebook, changed) ?? Earlier(notebook)!)];
        foreach (var failure in FailureLines.Of(fresh))
        {
            report.WriteLine(failure);
        }

        await ShowAsync(stale).ConfigureAwait(false);

        // Ready for the next save.
        runner.StartAhead(1);
    }

    private NotebookRun? Earlier(NotebookSource notebook) => _runs.FirstOrDefault(run => run.Path == notebook.Path);

    private bool IsStale(NotebookSource notebook, ImmutableHashSet<string> changed) =>
        changed.Contains(notebook.Path) || ImportsAnyOf(notebook, changed) || Earlier(notebook) is null;

    private NotebookRun? Retained(NotebookSource notebook, ImmutableHashSet<string> changed) =>
        !ImportsAnyOf(notebook, changed) && Earlier(notebook) is { Ending: RunEnding.Completed } earlier
            ? RetainedRun.Of(notebook.Notebook, earlier)
            : null;

    private static bool ImportsAnyOf(NotebookSource notebook, ImmutableHashSet<string> files) =>
        NotebookSelection.ImportsOf(notebook).Any(files.Contains);

    private async Task ShowAsync(ImmutableArray<NotebookSource> stale)
    {
        if (_runs.IsEmpty)
        {
            return;
        }

        var site = Site.Write(_runs, folder, options, run => stale.Any(notebook => notebook.Path == run.Path));
        _assets = _assets.Union(site.Assets);
        var files = site.Pages.Concat(_assets).Append(site.Index);
        server.Show(files.ToImmutableDictionary(NameOf, file => file, StringComparer.Ordinal));
        var map = SiteMap.Of(_runs.Select(run => run.Path));
        foreach (var notebook in stale)
        {
            report.WriteLine($"{NotebookNames.Short(notebook.Path)}: shown");
        }

        await server.AnnounceAsync(stale.Select(notebook => map.PageOf(notebook.Path)).Append(SiteMap.Index)).ConfigureAwait(false);
    }

    private string NameOf(string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static string Counted(int notebooks) => notebooks == 1 ? "1 notebook" : $"{notebooks} notebooks";
}
