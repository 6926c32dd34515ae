using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dib.Notebooks.Rules;

/// <summary>What C# cells must leave alone.</summary>
internal static class CodeRules
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

        if (code.Root.Members.LastOrDefault() is GlobalStatementSyntax
            {
                Statement: ExpressionStatementSyntax
                {
                    SemicolonToken.IsMissing: true,
                    Expression: TupleExpressionSyntax or AnonymousObjectCreationExpressionSyntax,
                } last,
            })
        {
            yield return new Finding(LineOf(last.GetLocation()), "result", "end the cell with one value: Verso prints a tree of properties for a tuple or an anonymous object");
        }
    }

    private static IEnumerable<Finding> Syntax(CellCode code)
    {
        // The parser reads "using var file" as the directive that imports a namespace called var.
        foreach (var directive in code.Root.Usings.Where(directive => directive.SemicolonToken.IsMissing))
        {
            yield return new Finding(LineOf(directive.GetLocation()), "using-declaration", "write using (...) { ... }: a script has no end at which a top-level using could dispose");
        }

        // And "value with { }" as a property called with, whose type is called value.
        foreach (var property in code.Root.Members.OfType<PropertyDeclarationSyntax>().Where(property => property.Identifier.ValueText == "with"))
        {
            yield return new Finding(LineOf(property.GetLocation()), "with-expression", "call a method that returns the changed value: \"value with { }\" as a statement does not parse in a script");
        }

        foreach (var name in code.Root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == "dynamic"))
        {
            yield return new Finding(LineOf(name.GetLocation()), "dynamic", "name the type: dynamic does not compile in every editor");
        }
    }

    private static bool IsConsole(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "Console" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Console" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Out" or "Error" } stream => IsConsole(stream.Expression),
        _ => false,
    };

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;
}
