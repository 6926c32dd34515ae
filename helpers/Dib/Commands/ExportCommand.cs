using System.CommandLine;
using Dib.Export;
using Dib.Pages;

namespace Dib.Commands;

/// <summary><c>dib export</c>: runs notebooks and writes pages.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var notebooks = NotebooksArgument.Create();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder to write to.",
            HelpName = "folder",
            DefaultValueFactory = _ => "site",
        };
        var title = new Option<string?>("--title") { Description = "The name of the whole; when left out, the heading of the README.md beside the notebooks, whose first paragraph introduces the index.", HelpName = "text" };
        var language = new Option<string>("--language")
        {
            Description = "The language of the notebooks, such as en or zh-CN.",
            HelpName = "tag",
            DefaultValueFactory = _ => "en",
        };
        var assets = new Option<AssetsMode>("--assets")
        {
            Description = "SelfContained: each page carries all it needs. Shared: large scripts stand once beside the pages.",
            DefaultValueFactory = _ => AssetsMode.SelfContained,
        };
        var formats = new Option<ExportFormat[]>("--format")
        {
            Description = "Html: pages and an index. Ipynb: Jupyter notebooks with outputs. Md: markdown with pictures beside it. Can be given more than once.",
            DefaultValueFactory = _ => [ExportFormat.Html],
            AllowMultipleArgumentsPerToken = true,
        };
        var limits = new RunLimitOptions();
        var command = new Command("export", $"""
            Runs notebooks and writes a page for each, and an index of them all.
            A notebook that fails gets its page too, with the error where it happened.

            Examples:
              dib export                       the folder "notebooks" to the folder "site"
              dib export 01-line.dib --output pages
              dib export --format html md

            {ExitCode.Explanation}
            """)
        {
            notebooks,
            output,
            title,
            language,
            assets,
            formats,
        };
        limits.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(formats)!.Contains(ExportFormat.Html))
            {
                // The notebooks run in other processes: meanwhile this one can get ready. Should it fail, the pages will say why.
                _ = Task.Run(Site.WarmUp, CancellationToken.None);
            }

            var outcome = await RunSession.RunAsync(parsed.GetValue(notebooks)!, limits.Read(parsed), quiet: false, cancellationToken).ConfigureAwait(false);
            if (outcome is null)
            {
                return ExitCode.Interrupted;
            }

            if (outcome.Runs.IsEmpty)
            {
                return outcome.ExitCode;
            }

            var readme = FolderReadme.Beside(outcome.Runs[0].Path);
            var options = new SiteOptions(
                parsed.GetValue(title) ?? readme.Title, parsed.GetValue(assets), parsed.GetValue(language)!, readme.Introduction);
            try
            {
                var folder = Path.GetFullPath(parsed.GetValue(output)!);
                var entrance = ExportFolder.Write(outcome.Notebooks, outcome.Runs, folder, parsed.GetValue(formats)!, options);
                var what = outcome.Runs.Length == 1 ? "The notebook is" : $"The {outcome.Runs.Length} notebooks are";
                Console.Out.WriteLine($"{what} in {folder}. Open {entrance}");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"{parsed.GetValue(output)}: nothing can be written there: {error.Message}");
                return ExitCode.BadInput;
            }

            return outcome.ExitCode;
        });
        return command;
    }
}
