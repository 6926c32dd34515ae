using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dib.Pages;

/// <summary>Splits C# into coloured pieces with the compiler's own parser, so that what is coloured is what is compiled.</summary>
internal static class CodeHighlighter
{
    private static readonly CSharpParseOptions Script =
        CSharpParseOptions.Default.WithKind(SourceCodeKind.Script).WithDocumentationMode(DocumentationMode.Parse);

    /// <summary>The pieces of a cell, in order; together they are the text, character for character, right or wrong.</summary>
    public static ImmutableArray<CodePiece> Classify(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        if (Nesting.IsTooDeepInCode(text))
        {
            return [new CodePiece(text, CodeKind.Plain)];
        }

        var pieces = new CodePieces(text);
        foreach (var token in Parse(text).DescendantTokens())
        {
            AddTrivia(pieces, token.LeadingTrivia);
            pieces.Add(token.Span.Length, TokenKinds.Of(token));
            AddTrivia(pieces, token.TrailingTrivia);
        }

        return pieces.Done();
    }

    /// <summary>
    /// Lines that a notebook's host reads (<c>#!time</c>) are no C#: the parser sees blanks of the same length, so that
    /// every position stays where it is.
    /// </summary>
    private static SyntaxNode Parse(string text)
    {
        var code = text.ToCharArray();
        foreach (var (start, length) in HostLines(text))
        {
            code.AsSpan(start, length).Fill(' ');
        }

        return CSharpSyntaxTree.ParseText(new string(code), Script).GetRoot();
    }

    private static IEnumerable<(int Start, int Length)> HostLines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(start).StartsWith("#!"))
            {
                yield return (start, end - start);
            }

            start = end + 1;
        }
    }

    private static void AddTrivia(CodePieces pieces, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            pieces.Add(trivia.FullSpan.Length, TokenKinds.Of(trivia));
        }
    }

    /// <summary>Collects neighbours of one kind into one piece.</summary>
    private sealed class CodePieces(string text)
    {
        private readonly ImmutableArray<CodePiece>.Builder _done = ImmutableArray.CreateBuilder<CodePiece>();
        private CodeKind _kind;
        private int _start;
        private int _end;

        public void Add(int length, CodeKind next)
        {
            if (next != _kind)
            {
                Close();
                _kind = next;
            }

            _end += length;
        }

        public ImmutableArray<CodePiece> Done()
        {
            Close();
            return _done.ToImmutable();
        }

        private void Close()
        {
            if (_end > _start)
            {
                AddWithHostLines();
                _start = _end;
            }
        }

        /// <summary>A host's line was hidden from the parser and comes back in its own colour.</summary>
        private void AddWithHostLines()
        {
            var from = _start;
            if (_kind == CodeKind.Plain)
            {
                foreach (var (offset, length) in HostLines(text[_start.._end]).Where(line => IsLineStart(_start + line.Start)))
                {
                    AddPiece(from, _start + offset, CodeKind.Plain);
                    AddPiece(_start + offset, _start + offset + length, CodeKind.Directive);
                    from = _start + offset + length;
                }
            }

            AddPiece(from, _end, _kind);
        }

        private bool IsLineStart(int position) => position == 0 || text[position - 1] == '\n';

        private void AddPiece(int from, int to, CodeKind pieceKind)
        {
            if (to > from)
            {
                _done.Add(new CodePiece(text[from..to], pieceKind));
            }
        }
    }
}

/// <summary>A stretch of code of one kind.</summary>
internal readonly record struct CodePiece(string Text, CodeKind Kind);

/// <summary>What a stretch of code is; each kind but the first has a colour.</summary>
internal enum CodeKind
{
    Plain,
    Keyword,
    Type,
    Method,
    String,
    Number,
    Comment,
    Directive,
}
