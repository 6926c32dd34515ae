using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dib.Execution;

namespace Dib.Commands;

/// <summary>The report for machines.</summary>
internal static class JsonReport
{
    public static string Of(ImmutableArray<NotebookRun> runs)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("notebooks");
            foreach (var run in runs)
            {
                Write(json, run);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, NotebookRun run)
    {
        json.WriteStartObject();
        json.WriteString("path", run.Path);
        json.WriteBoolean("succeeded", run.Succeeded);
        json.WriteString("ending", Camel(run.Ending.ToString()));
        if (run.EndingMessage is { } message)
        {
            json.WriteString("endingMessage", message);
        }

        json.WriteStartArray("cells");
        for (var index = 0; index < run.Cells.Length; index++)
        {
            Write(json, run.Cells[index], index);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CellRun cell, int index)
    {
        json.WriteStartObject();
        json.WriteNumber("cell", index + 1);
        json.WriteString("language", cell.Cell.Language);
        json.WriteNumber("line", cell.Cell.Line);
        json.WriteString("status", Camel(cell.Status.ToString()));
        json.WriteNumber("milliseconds", Math.Round(cell.Duration.TotalMilliseconds, 1));
        json.WriteNumber("outputs", cell.Outputs.Length);
        if (cell.Outputs.OfType<Failure>().FirstOrDefault() is { } failure)
        {
            json.WriteStartObject("failure");
            json.WriteNumber("line", FailureLines.FileLine(cell, failure));
            json.WriteString("title", failure.Title);
            json.WriteString("message", failure.Message);
            if (failure.Details is { } details)
            {
                json.WriteString("details", details);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
