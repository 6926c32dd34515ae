using System.Collections.Frozen;

namespace Dib.Notebooks;

/// <summary>The names that separate cells: what may stand after <c>#!</c> on a line of its own.</summary>
/// <remarks>Case-sensitive, and exact: a trailing space makes the line ordinary text, as in the .NET Interactive kernel.</remarks>
internal sealed class CellLanguages
{
    public const string CSharp = "csharp";
    public const string Markdown = "markdown";
    public const string Html = "html";

    private readonly FrozenDictionary<string, string> _canonicalNames;

    private CellLanguages(FrozenDictionary<string, string> canonicalNames) => _canonicalNames = canonicalNames;

    /// <summary>The languages that every notebook knows, with their aliases.</summary>
    public static CellLanguages Default { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["csharp"] = CSharp,
        ["c#"] = CSharp,
        ["cs"] = CSharp,
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["fs"] = "fsharp",
        ["html"] = Html,
        ["http"] = "http",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["mermaid"] = "mermaid",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        ["value"] = "value",
        ["markdown"] = Markdown,
        ["md"] = Markdown,
    }.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Every name and alias.</summary>
    public IEnumerable<string> Names => _canonicalNames.Keys;

    /// <summary>The canonical name behind a name or alias, or null when it names no language.</summary>
    public string? CanonicalName(string name) => _canonicalNames.GetValueOrDefault(name);

    /// <summary>These languages and the declared ones. A name that is known already keeps its own aliases only.</summary>
    public CellLanguages With(IEnumerable<DeclaredLanguage> declared)
    {
        var names = new Dictionary<string, string>(_canonicalNames, StringComparer.Ordinal);
        foreach (var language in declared)
        {
            if (names.TryAdd(language.Name, language.Name))
            {
                foreach (var alias in language.Aliases)
                {
                    names.TryAdd(alias, language.Name);
                }
            }
        }

        return new CellLanguages(names.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
