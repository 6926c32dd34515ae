using System.Text.Json;

namespace Dib.Tests.Notebooks;

/// <summary>The rules of the nbformat 4.5 schema, as far as a writer of C# notebooks can break them.</summary>
internal static class NbFormat
{
    public static void AssertValid(JsonElement root)
    {
        AssertKeys(root, "cells", "metadata", "nbformat", "nbformat_minor");
        Assert.Equal(4, root.GetProperty("nbformat").GetInt32());
        Assert.Equal(5, root.GetProperty("nbformat_minor").GetInt32());
        Assert.Equal(JsonValueKind.String, root.GetProperty("metadata").GetProperty("kernelspec").GetProperty("name").ValueKind);
        Assert.Equal(JsonValueKind.String, root.GetProperty("metadata").GetProperty("kernelspec").GetProperty("display_name").ValueKind);
        Assert.Equal(JsonValueKind.String, root.GetProperty("metadata").GetProperty("language_info").GetProperty("name").ValueKind);
        var cells = root.GetProperty("cells").EnumerateArray().ToArray();
        Assert.Equal(cells.Length, cells.Select(cell => cell.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(cells, AssertCell);
    }

    private static void AssertCell(JsonElement cell)
    {
        Assert.Matches("^[a-zA-Z0-9-_]{1,64}$", cell.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Object, cell.GetProperty("metadata").ValueKind);
        AssertMultiline(cell.GetProperty("source"));
        if (cell.GetProperty("cell_type").GetString() == "markdown")
        {
            AssertKeys(cell, "cell_type", "id", "metadata", "source");
            return;
        }

        Assert.Equal("code", cell.GetProperty("cell_type").GetString());
        AssertKeys(cell, "cell_type", "execution_count", "id", "metadata", "outputs", "source");
        Assert.True(cell.GetProperty("execution_count") is { ValueKind: JsonValueKind.Null } or { ValueKind: JsonValueKind.Number });
        Assert.All(cell.GetProperty("outputs").EnumerateArray(), AssertOutput);
    }

    private static void AssertOutput(JsonElement output)
    {
        switch (output.GetProperty("output_type").GetString())
        {
            case "stream":
                AssertKeys(output, "name", "output_type", "text");
                Assert.Contains(output.GetProperty("name").GetString(), new[] { "stdout", "stderr" });
                AssertMultiline(output.GetProperty("text"));
                break;
            case "display_data":
                AssertKeys(output, "data", "metadata", "output_type");
                Assert.All(output.GetProperty("data").EnumerateObject().Where(data => !data.Name.EndsWith("json", StringComparison.Ordinal)), data => AssertMultiline(data.Value));
                break;
            default:
                AssertKeys(output, "ename", "evalue", "output_type", "traceback");
                Assert.Equal("error", output.GetProperty("output_type").GetString());
                Assert.All(output.GetProperty("traceback").EnumerateArray(), line => Assert.Equal(JsonValueKind.String, line.ValueKind));
                break;
        }
    }

    private static void AssertMultiline(JsonElement text) =>
        Assert.All(text.EnumerateArray(), line => Assert.Equal(JsonValueKind.String, line.ValueKind));

    private static void AssertKeys(JsonElement value, params string[] keys) =>
        Assert.Equal(keys, value.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
}
