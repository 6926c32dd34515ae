using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dib.Notebooks;

/// <summary>A csharp cell, taken apart for the compiler.</summary>
/// <param name="Directives">Its <c>#!</c> lines.</param>
/// <param name="References">Its <c>#r</c> lines, in order.</param>
/// <param name="Tree">Its code; every line keeps its number.</param>
internal sealed record CellCode(CellDirectives Directives, ImmutableArray<CellDirective> References, SyntaxTree Tree)
{
    /// <summary>How cells are parsed: as a script, in the newest language version.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The root of the code's syntax.</summary>
    public CompilationUnitSyntax Root => (CompilationUnitSyntax)Tree.GetRoot();

    /// <summary>Whether nothing is left to run.</summary>
    public bool IsEmpty =>
        Root is { Members.Count: 0, Usings.Count: 0, AttributeLists.Count: 0, Externs.Count: 0 }
        && !Tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public static CellCode Read(string text)
    {
        var directives = CellDirectives.Read(text);
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(directives.Code), ParseOptions);
        return new CellCode(directives, ReferencesOf(tree), tree);
    }

    private static ImmutableArray<CellDirective> ReferencesOf(SyntaxTree tree) =>
    [
        .. ((CompilationUnitSyntax)tree.GetRoot()).GetReferenceDirectives().Select(directive => new CellDirective(
            directive.File.ValueText,
            directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1)),
    ];
}
