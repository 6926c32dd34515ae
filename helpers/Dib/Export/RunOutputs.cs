using System.Text.Json;
using Dib.Execution;
using Dib.Notebooks;
using Dib.Notebooks.Jupyter;

namespace Dib.Export;

/// <summary>The outputs of a run in the form in which a Jupyter notebook keeps them.</summary>
internal sealed class RunOutputs(NotebookRun run) : IIpynbOutputs
{
    /// <summary>The text of the notebook with what it showed.</summary>
    public static string Write(NotebookRun run, Notebook notebook) => IpynbWriter.Write(notebook, new RunOutputs(run));

    public int? ExecutionCount(int cell) => run.Cells[cell].Status == CellStatus.NotRun
        ? null
        : run.Cells.Take(cell + 1).Count(each => each.Cell.Language != CellLanguages.Markdown && each.Status != CellStatus.NotRun);

    public void Write(Utf8JsonWriter json, int cell)
    {
        ArgumentNullException.ThrowIfNull(json);

        // An html cell is code to Jupyter, and what it shows is itself.
        if (run.Cells[cell].Cell is { Language: CellLanguages.Html } html)
        {
            WriteData(json, "text/html", html.Text);
        }

        foreach (var output in run.Cells[cell].Outputs)
        {
            Write(json, output);
        }
    }

    private static void Write(Utf8JsonWriter json, Output output)
    {
        switch (output)
        {
            case ConsoleText text:
                json.WriteStartObject();
                json.WriteString("name", text.IsError ? "stderr" : "stdout");
                json.WriteString("output_type", "stream");
                json.WritePropertyName("text");
                IpynbWriter.WriteLines(json, text.Text);
                json.WriteEndObject();
                break;
            case DisplayedValue value:
                WriteData(json, value.MimeType, value.Content);
                break;
            case Failure failure:
                json.WriteStartObject();
                json.WriteString("ename", failure.Title);
                json.WriteString("evalue", failure.Message);
                json.WriteString("output_type", "error");
                json.WriteStartArray("traceback");
                foreach (var line in (failure.Details ?? failure.Message).Split('\n'))
                {
                    json.WriteStringValue(line);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteData(Utf8JsonWriter json, string mimeType, string content)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WritePropertyName(mimeType);
        if (!mimeType.EndsWith("json", StringComparison.Ordinal) || !TryWriteJson(json, content))
        {
            IpynbWriter.WriteLines(json, content);
        }

        json.WriteEndObject();
        json.WriteStartObject("metadata");
        json.WriteEndObject();
        json.WriteString("output_type", "display_data");
        json.WriteEndObject();
    }

    // Jupyter keeps JSON as JSON; a value that only claims to be some is kept as text.
    private static bool TryWriteJson(Utf8JsonWriter json, string content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            document.RootElement.WriteTo(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
