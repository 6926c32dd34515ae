using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dib.Pages;

/// <summary>
/// What a token is, judged by where it stands. There is no compilation behind it (a page must not depend on what could be
/// resolved), so a name's role comes from the grammar, and from the custom that a name which begins a chain with a
/// capital, as in <c>Math.Sqrt</c>, is a type.
/// </summary>
internal static class TokenKinds
{
    public static CodeKind Of(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.DisabledTextTrivia => CodeKind.Comment,
        _ => trivia.IsDirective ? CodeKind.Directive : CodeKind.Plain,
    };

    public static CodeKind Of(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedRawStringEndToken => CodeKind.String,
        SyntaxKind.NumericLiteralToken => CodeKind.Number,
        SyntaxKind.IdentifierToken => OfIdentifier(token),
        _ => token.IsKeyword() ? CodeKind.Keyword : CodeKind.Plain,
    };

    private static CodeKind OfIdentifier(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => CodeKind.Type,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => CodeKind.Method,
        SimpleNameSyntax name => OfName(name),
        _ => CodeKind.Plain,
    };

    private static CodeKind OfName(SimpleNameSyntax name)
    {
        if (name is IdentifierNameSyntax { IsVar: true } or IdentifierNameSyntax { Identifier.Text: "nameof" or "dynamic" })
        {
            return CodeKind.Keyword;
        }

        return name.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == name => CodeKind.Method,
            MemberAccessExpressionSyntax access when access.Name == name =>
                access.Parent is InvocationExpressionSyntax call && call.Expression == access ? CodeKind.Method : CodeKind.Plain,
            MemberAccessExpressionSyntax access when access.Expression == name => OfChainStart(name),
            MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax } => CodeKind.Method,
            UsingDirectiveSyntax or NamespaceDeclarationSyntax or FileScopedNamespaceDeclarationSyntax => CodeKind.Plain,
            QualifiedNameSyntax { Parent: UsingDirectiveSyntax or QualifiedNameSyntax } => CodeKind.Plain,
            _ => name is GenericNameSyntax || StandsForType(name) ? CodeKind.Type : CodeKind.Plain,
        };
    }

    private static CodeKind OfChainStart(SimpleNameSyntax name) =>
        name is GenericNameSyntax || char.IsUpper(name.Identifier.ValueText.FirstOrDefault()) ? CodeKind.Type : CodeKind.Plain;

    private static bool StandsForType(SimpleNameSyntax name)
    {
        // int? and Book[] wrap the name; what counts is where the whole stands.
        SyntaxNode node = name;
        while (node.Parent is NullableTypeSyntax or ArrayTypeSyntax or RefTypeSyntax or PointerTypeSyntax or QualifiedNameSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            VariableDeclarationSyntax declaration => declaration.Type == node,
            ParameterSyntax parameter => parameter.Type == node,
            BaseObjectCreationExpressionSyntax => true,
            ArrayCreationExpressionSyntax => true,
            CastExpressionSyntax cast => cast.Type == node,
            TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax => true,
            TypeArgumentListSyntax or BaseTypeSyntax or TypeConstraintSyntax or TupleElementSyntax => true,
            MethodDeclarationSyntax method => method.ReturnType == node,
            LocalFunctionStatementSyntax function => function.ReturnType == node,
            BasePropertyDeclarationSyntax property => property.Type == node,
            DelegateDeclarationSyntax declaration => declaration.ReturnType == node,
            ForEachStatementSyntax loop => loop.Type == node,
            CatchDeclarationSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax or RecursivePatternSyntax or TypePatternSyntax => true,
            BinaryExpressionSyntax binary => binary.Right == node && binary.Kind() is SyntaxKind.IsExpression or SyntaxKind.AsExpression,
            AttributeSyntax => true,
            _ => false,
        };
    }
}
