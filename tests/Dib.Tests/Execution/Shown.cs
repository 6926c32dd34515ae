using System.Net;
using System.Text.RegularExpressions;
using Dib.Execution;

namespace Dib.Tests.Execution;

/// <summary>Says in short text what a cell showed.</summary>
internal static partial class Shown
{
    /// <summary>The outputs of the last cell: console text as written, values without their HTML, failures as "title: message".</summary>
    public static string Last(NotebookRun run) => By(run.Cells[^1]);

    public static string By(CellRun cell) => string.Join('|', cell.Outputs.Select(output => output switch
    {
        ConsoleText { IsError: false } text => text.Text.TrimEnd('\n'),
        ConsoleText text => $"error {text.Text.TrimEnd('\n')}",
        DisplayedValue { MimeType: "text/html" } value => WebUtility.HtmlDecode(Tag().Replace(Style().Replace(value.Content, ""), "")),
        DisplayedValue value => value.Content,
        Failure failure => $"{failure.Title}: {failure.Message}",
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    }));

    /// <summary>The failure of the only failed cell.</summary>
    public static Failure Failure(NotebookRun run) =>
        run.Cells.Single(cell => cell.Status == CellStatus.Failed).Outputs.OfType<Failure>().Single();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
