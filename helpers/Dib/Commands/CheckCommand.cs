using System.CommandLine;
using Dib.Notebooks;
using Dib.Notebooks.Rules;

namespace Dib.Commands;

/// <summary><c>dib check</c>: says where a notebook would not run the same in every editor.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var notebooks = NotebooksArgument.Create();
        var command = new Command("check", $"""
            Checks notebooks, without running them, for what does not work the same in every editor.
            Prints a line for each finding: file:line: rule: what to do.

            Examples:
              dib check
              dib check notebooks/01-line.dib

            {ExitCode.Explanation}
            """)
        {
            notebooks,
        };
        command.SetAction(parsed =>
        {
            var selection = NotebookSelection.Read(parsed.GetValue(notebooks)!);
            foreach (var error in selection.Errors)
            {
                Console.Error.WriteLine(error);
            }

            var findings = 0;
            foreach (var source in selection.Notebooks)
            {
                foreach (var finding in PortableNotebook.Check(NotebookFile.ReadText(source.Path)))
                {
                    findings++;
                    Console.Out.WriteLine($"{NotebookNames.Short(source.Path)}:{finding.Line}: {finding.Rule}: {finding.Mend}");
                }
            }

            if (selection.Errors.Length > 0)
            {
                return ExitCode.BadInput;
            }

            var notebooksChecked = selection.Notebooks.Length == 1 ? "1 notebook" : $"{selection.Notebooks.Length} notebooks";
            Console.Out.WriteLine(findings == 0 ? $"{notebooksChecked} checked, nothing found." : $"{notebooksChecked} checked, {findings} found.");
            return findings == 0 ? ExitCode.AllWell : ExitCode.CellFailed;
        });
        return command;
    }
}
