using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dib.Notebooks;

/// <summary>A language that a notebook declares in its <c>#!meta</c> block.</summary>
internal sealed record DeclaredLanguage(string Name, ImmutableArray<string> Aliases);

/// <summary>Reads the JSON of a <c>#!meta</c> block, as far as dib needs it.</summary>
internal static class NotebookMetadata
{
    /// <summary>The languages named under <c>kernelInfo.items</c>; none when the JSON holds something else there.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static ImmutableArray<DeclaredLanguage> DeclaredLanguages(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"Expected an object, found {document.RootElement.ValueKind}.", null, 0, 0);
        }

        if (!TryGet(document.RootElement, "kernelInfo", JsonValueKind.Object, out var kernelInfo)
            || !TryGet(kernelInfo, "items", JsonValueKind.Array, out var items))
        {
            return [];
        }

        var declared = ImmutableArray.CreateBuilder<DeclaredLanguage>();
        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object && TryGet(item, "name", JsonValueKind.String, out var name))
            {
                declared.Add(new DeclaredLanguage(name.GetString()!, Aliases(item)));
            }
        }

        return declared.ToImmutable();
    }

    /// <summary>The same JSON on one line; text that is on one line already stays as it is written.</summary>
    public static string OnOneLine(string json)
    {
        var trimmed = json.Trim();
        if (!trimmed.AsSpan().ContainsAny('\n', '\r'))
        {
            return trimmed;
        }

        using var document = JsonDocument.Parse(trimmed);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ImmutableArray<string> Aliases(JsonElement item) =>
        TryGet(item, "aliases", JsonValueKind.Array, out var aliases)
            ? [.. aliases.EnumerateArray().Where(alias => alias.ValueKind == JsonValueKind.String).Select(alias => alias.GetString()!)]
            : [];

    private static bool TryGet(JsonElement parent, string property, JsonValueKind kind, out JsonElement value) =>
        parent.TryGetProperty(property, out value) && value.ValueKind == kind;
}
