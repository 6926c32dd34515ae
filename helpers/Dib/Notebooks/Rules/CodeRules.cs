using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dib.Notebooks.Rules;

/// <summary>What C# cells must leave alone.</summary>
internal static partial class CodeRules
{
    private static readonly string[] UnterminatedText = ["CS1035", "CS1039", "CS8997", "CS9004"];

    public static IEnumerable<Finding> Check(Cell cell)
    {
        var code = CellCode.Read(cell.Text);
        return Commands(code)
            .Concat(Results(code))
            .Concat(Syntax(code))
            .Select(finding => finding with { Line = finding.Line + cell.Line - 1 });
    }

    private static IEnumerable<Finding> Commands(CellCode code)
    {
        foreach (var unknown in code.Directives.Unknown)
        {
            yield return new Finding(unknown.Line, "command", "no line of a cell may start with #!, not even inside a string: indent it");
        }

        if (code.Directives.IsTimed)
        {
            yield return new Finding(1, "command", "take #!time out: Verso does not know it");
        }

        if (code.Tree.GetDiagnostics().FirstOrDefault(diagnostic => UnterminatedText.Contains(diagnostic.Id)) is { } unterminated)
        {
            yield return new Finding(
                LineOf(unterminated.Location),
                "split",
                "this text has no end in its cell; a line inside it that starts with #! and a language splits the cell: indent that line");
        }
    }

    private static IEnumerable<Finding> Results(CellCode code)
    {
        foreach (var call in code.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            var line = LineOf(call.GetLocation());
            switch (call.Expression)
            {
                case IdentifierNameSyntax { Identifier.ValueText: "display" or "HTML" } name:
                    yield return new Finding(line, "result", $"end the cell with the value, or write value.Display(); Verso does not know {name}()");
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Write" or "WriteLine" } member when IsConsole(member.Expression):
                    yield return new Finding(line, "result", "end the cell with the value, or write value.Display(); Verso shows console text out of order");
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Display" } when call.Parent is not (ExpressionStatementSyntax { SemicolonToken.IsMissing: false } or LambdaExpressionSyntax or ConditionalAccessExpressionSyntax):
                    yield return new Finding(line, "result", "write value.Display(); as a statement of its own: in Verso it returns nothing");
                    break;
            }
        }

        switch ((code.Root.Members.LastOrDefault() as GlobalStatementSyntax)?.Statement)
        {
            case ExpressionStatementSyntax { SemicolonToken.IsMissing: true, Expression: TupleExpressionSyntax or AnonymousObjectCreationExpressionSyntax } last:
                yield return new Finding(LineOf(last.GetLocation()), "result", "end the cell with one value: Verso prints a tree of properties for a tuple or an anonymous object");
                break;
        }
    }

    private static IEnumerable<Finding> Syntax(CellCode code)
    {
        foreach (var statement in code.Root.Members.OfType<GlobalStatementSyntax>())
        {
            if (statement.Statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
            {
                yield return new Finding(LineOf(statement.GetLocation()), "using-declaration", "write using (...) { ... }: a script has no end at which a top-level using could dispose");
            }
        }

        foreach (var name in code.Root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == "dynamic"))
        {
            yield return new Finding(LineOf(name.GetLocation()), "dynamic", "name the type: dynamic does not compile in every editor");
        }

        var lines = code.Directives.Code.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (StatementThatStartsWithWith().IsMatch(lines[index]) && !IsInsideText(code, lines, index))
            {
                yield return new Finding(index + 1, "with-expression", "call a method that returns the changed value: a statement that starts with \"value with {\" does not parse in a script");
            }
        }
    }

    private static bool IsConsole(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "Console" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Console" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Out" or "Error" } stream => IsConsole(stream.Expression),
        _ => false,
    };

    private static bool IsInsideText(CellCode code, string[] lines, int index)
    {
        var position = lines.Take(index).Sum(line => line.Length + 1) + lines[index].TakeWhile(char.IsWhiteSpace).Count();
        var trivia = code.Root.FindTrivia(position);
        var token = code.Root.FindToken(position);
        return trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || (token.SpanStart < position && token.Span.Contains(position));
    }

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    [GeneratedRegex(@"^\s*[\w.]+(\([^()]*\))?\s+with\s*(\{|$)", RegexOptions.CultureInvariant)]
    private static partial Regex StatementThatStartsWithWith();
}
