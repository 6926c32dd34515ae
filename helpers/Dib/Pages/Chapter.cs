using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dib.Execution;

namespace Dib.Pages;

/// <summary>A run notebook as a page and an index need it: what it is called, how long it takes, and its parts.</summary>
/// <param name="Run">The run.</param>
/// <param name="Links">Where its links and images lead.</param>
/// <param name="Title">The title: the notebook's own, or its file's name.</param>
/// <param name="HasOwnTitle">Whether the notebook's text begins with that title.</param>
/// <param name="Number">The number that the file's name begins with ("1" of 01-line.dib), or null.</param>
/// <param name="Name">The rest of the file's name, as words ("Line").</param>
/// <param name="Lede">The first line below the title; may be empty.</param>
/// <param name="Minutes">The time to read it, in minutes, at least 1.</param>
/// <param name="Headings">All headings, the title first.</param>
/// <param name="Parts">The cells, those of markdown already as safe HTML.</param>
internal sealed partial record Chapter(
    NotebookRun Run,
    ProseLinks Links,
    string Title,
    bool HasOwnTitle,
    string? Number,
    string Name,
    string Lede,
    int Minutes,
    ImmutableArray<Heading> Headings,
    ImmutableArray<ChapterPart> Parts)
{
    private const double LatinWordsPerMinute = 200;
    private const double ChineseCharactersPerMinute = 350;
    private const double CodeLinesPerMinute = 20;
    private const double OutputsPerMinute = 6;

    /// <summary>Reads a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="map">The pages of the export, for links between notebooks.</param>
    /// <param name="reservedIds">Addresses that the page itself uses.</param>
    public static Chapter Of(NotebookRun run, SiteMap map, params ReadOnlySpan<string> reservedIds)
    {
        var (number, name) = NameOf(run.Path);
        var opening = run.Cells.FirstOrDefault(cell => cell.Cell.Language == "markdown")?.Cell.Text ?? "";
        var ownTitle = Prose.Title(opening);
        var outline = Outline.OfNotebook(reservedIds);
        if (ownTitle is null)
        {
            outline.Add(1, name);
        }

        var links = new ProseLinks(run.Path, map);
        var prose = new Prose(outline, links);
        var parts = run.Cells
            .Select(cell => new ChapterPart(cell, cell.Cell.Language == "markdown" ? prose.Read(cell.Cell.Text) : []))
            .ToImmutableArray();

        return new Chapter(
            run,
            links,
            ownTitle ?? name,
            ownTitle is not null,
            number,
            name,
            ownTitle is null ? "" : Prose.FirstLine(opening),
            MinutesOf(run),
            outline.Headings,
            parts);
    }

    private static (string? Number, string Name) NameOf(string path)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        var match = NumberedName().Match(file);
        var words = (match.Success ? match.Groups["name"].Value : file).Replace('-', ' ').Replace('_', ' ').Trim();
        var name = words.Length == 0 ? file : char.ToUpperInvariant(words[0]) + words[1..];
        return (match.Success ? match.Groups["number"].Value : null, name);
    }

    private static int MinutesOf(NotebookRun run)
    {
        var minutes = 0.0;
        foreach (var (cell, _, outputs, _) in run.Cells)
        {
            minutes += cell.IsCode ? cell.Text.AsSpan().Count('\n') / CodeLinesPerMinute : ReadingMinutes(cell.Text);
            minutes += outputs.Length / OutputsPerMinute;
        }

        return Math.Max(1, (int)Math.Ceiling(minutes));
    }

    private static double ReadingMinutes(string text)
    {
        var words = 0;
        var characters = 0;
        var isInWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isIdeograph = Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter;
            var isLetter = !isIdeograph && Rune.IsLetterOrDigit(rune);
            characters += isIdeograph ? 1 : 0;
            words += isLetter && !isInWord ? 1 : 0;
            isInWord = isLetter;
        }

        return (words / LatinWordsPerMinute) + (characters / ChineseCharactersPerMinute);
    }

    [GeneratedRegex(@"^0*(?<number>\d+)[-_. ]+(?<name>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedName();
}

/// <summary>One cell of a chapter.</summary>
/// <param name="Run">The cell and what came of it.</param>
/// <param name="Passages">For a markdown cell: its text as safe HTML.</param>
internal sealed record ChapterPart(CellRun Run, ImmutableArray<Passage> Passages);
