using System.CommandLine;
using Dib.Export;
using Dib.Notebooks;
using Dib.Notebooks.Jupyter;

namespace Dib.Commands;

/// <summary><c>dib convert</c>: from .dib to .ipynb and back, without running anything.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("input") { Description = "The notebook to read: .dib or .ipynb." };
        var output = new Argument<string>("output") { Description = "The notebook to write: .dib or .ipynb." };
        var force = new Option<bool>("--force") { Description = "Overwrite the output when it exists." };
        var command = new Command("convert", $"""
            Converts a notebook from .dib to Jupyter's .ipynb or back, without running it.
            From .dib to .ipynb and back nothing is lost. A .dib file holds no outputs and no attachments.

            Examples:
              dib convert 01-line.dib 01-line.ipynb
              dib convert 01-line.ipynb 01-line.dib --force

            {ExitCode.Explanation}
            """)
        {
            input,
            output,
            force,
        };
        command.SetAction(parsed => Convert(parsed.GetValue(input)!, parsed.GetValue(output)!, parsed.GetValue(force)));
        return command;
    }

    private static int Convert(string input, string output, bool force)
    {
        try
        {
            if (!force && File.Exists(output))
            {
                throw new NotebookException("exists already; name another file, or overwrite it with --force", path: output);
            }

            WholeFile.Write(output, Written(Read(input), output));
            Console.Out.WriteLine($"Written: {output}");
            return ExitCode.AllWell;
        }
        catch (NotebookException error)
        {
            Console.Error.WriteLine(error.Report);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{output}: cannot be written: {error.Message}");
        }

        return ExitCode.BadInput;
    }

    private static Notebook Read(string path)
    {
        if (!IsJupyter(path))
        {
            return NotebookFile.Read(path);
        }

        try
        {
            var read = IpynbReader.Read(NotebookFile.ReadText(path));
            foreach (var lost in read.Lost)
            {
                Console.Error.WriteLine($"{path}: {lost}");
            }

            return read.Notebook;
        }
        catch (NotebookException error) when (error.Path is null)
        {
            throw new NotebookException(error.Message, error.Line, path, error);
        }
    }

    private static string Written(Notebook notebook, string path)
    {
        if (IsJupyter(path))
        {
            return IpynbWriter.Write(notebook);
        }

        var text = DibWriter.Write(notebook);
        var back = DibParser.Parse(text).Cells;
        for (var index = 0; index < notebook.Cells.Length; index++)
        {
            if (index >= back.Length || back[index].Text != notebook.Cells[index].Text || back[index].Language != notebook.Cells[index].Language)
            {
                throw new NotebookException(
                    $"cell {index + 1} cannot stand in a .dib file: one of its lines starts with #! and a language, which would start a cell there. Indent that line.",
                    path: path);
            }
        }

        return text;
    }

    private static bool IsJupyter(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".IPYNB" => true,
        ".DIB" => false,
        _ => throw new NotebookException("is neither .dib nor .ipynb", path: path),
    };
}
