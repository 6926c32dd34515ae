using System.Globalization;
using System.Text;
using Dib.Execution;

namespace Dib.Pages;

/// <summary>Writes the cells of a chapter, in sections that begin with each heading of level 2.</summary>
/// <param name="page">Receives the HTML.</param>
/// <param name="chapter">The chapter.</param>
/// <param name="frame">The page's surroundings.</param>
/// <param name="trusted">Takes in the HTML of cells and values that declare it.</param>
/// <param name="errorId">The address to give to the first error.</param>
internal sealed class ChapterText(StringBuilder page, Chapter chapter, PageFrame frame, TrustedHtml trusted, string errorId)
{
    private readonly PageWords _words = frame.Words;
    private readonly OutputWriter _outputs = new(frame.Words, trusted, chapter.Links);
    private bool _isInSection;
    private bool _hasMarkedError;

    /// <summary>Writes all.</summary>
    public void Write()
    {
        if (!chapter.HasOwnTitle)
        {
            var title = chapter.Headings[0];
            page.Append(CultureInfo.InvariantCulture, $"<h1 id=\"{Html.Escape(title.Id)}\">{Html.Escape(title.Text)}</h1>\n");
        }

        foreach (var part in chapter.Parts)
        {
            if (part.Run.Status == CellStatus.NotRun)
            {
                AppendEnding();
            }

            Append(part);
        }

        AppendEnding();
        CloseSection();
    }

    private void Append(ChapterPart part)
    {
        switch (part.Run.Cell.Language)
        {
            case "markdown":
                AppendProse(part);
                break;
            case "html":
                page.Append("<div class=\"cell\">\n");
                _outputs.WriteHtml(page, part.Run.Cell.Text);
                page.Append("</div>\n");
                break;
            default:
                AppendCode(part.Run);
                break;
        }
    }

    private void AppendProse(ChapterPart part)
    {
        foreach (var passage in part.Passages)
        {
            if (passage.Opens is { } heading)
            {
                CloseSection();
                OpenSection(heading);
            }

            page.Append("<div class=\"prose\">\n").Append(passage.Html).Append("</div>\n");
        }
    }

    private void OpenSection(Heading heading)
    {
        var isExercise = _words.ExerciseHeadings.Any(
            start => heading.Text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        page.Append(isExercise ? "<section class=\"exercises\">\n" : "<section>\n");
        _isInSection = true;
    }

    private void CloseSection()
    {
        page.Append(_isInSection ? "</section>\n" : "");
        _isInSection = false;
    }

    private void AppendCode(CellRun run)
    {
        page.Append("<div class=\"cell\">\n");
        var failure = run.Outputs.OfType<Failure>().FirstOrDefault();
        page.Append(IsSetUp(run) ? "<details class=\"listing set-up\"><summary>" : "<details class=\"listing\" open><summary>")
            .Append(IsSetUp(run) ? _words.SetUp : Html.Escape(CodeWriter.DisplayName(run.Cell.Language)))
            .Append("</summary>").Append(CodeWriter.Block(run.Cell.Text, run.Cell.Language, failure?.Line)).Append("</details>\n");

        if (run.Status == CellStatus.NotRun)
        {
            page.Append("<p class=\"not-run\">").Append(_words.NotRun).Append("</p>\n");
        }
        else if (run.Outputs.Length > 0)
        {
            page.Append("<div class=\"outputs\"").Append(run.Status == CellStatus.Failed ? ErrorAddress() : "").Append(">\n");
            _outputs.Write(page, run.Outputs);
            page.Append("</div>\n");
        }

        page.Append("</div>\n");
    }

    /// <summary>A cell that only loads what the others need: no reader came for it.</summary>
    private static bool IsSetUp(CellRun run) =>
        run.Status == CellStatus.Succeeded
        && run.Cell.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .All(line => line.StartsWith("#!import", StringComparison.Ordinal));

    /// <summary>A run that was broken off within a cell says so there; one broken off between cells says it here.</summary>
    private void AppendEnding()
    {
        if (chapter.Run.Ending != RunEnding.Completed && !_hasMarkedError)
        {
            page.Append("<p class=\"notice\"").Append(ErrorAddress()).Append('>')
                .Append(Html.Escape(chapter.Run.EndingMessage ?? _words.EndedEarly)).Append("</p>\n");
        }
    }

    private string ErrorAddress()
    {
        var address = _hasMarkedError ? "" : $" id=\"{errorId}\"";
        _hasMarkedError = true;
        return address;
    }
}
