using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dib.Execution.Messages;

namespace Dib.Execution.Worker;

/// <summary>Finds large scripts and styles in what a notebook shows, so that each is sent to dib once.</summary>
internal sealed class ContentBlocks
{
    /// <summary>Shorter ones cost less than the bookkeeping.</summary>
    public const int SmallestBlock = 16_000;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Cuts a content into pieces that give it back when they are put together.</summary>
    public ImmutableArray<ContentPart> Split(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length < SmallestBlock)
        {
            return [new ContentPart(content)];
        }

        var parts = ImmutableArray.CreateBuilder<ContentPart>();
        var from = 0;
        foreach (var (start, end) in BlocksOf(content))
        {
            if (start > from)
            {
                parts.Add(new ContentPart(content[from..start]));
            }

            parts.Add(Block(content[start..end]));
            from = end;
        }

        if (from < content.Length)
        {
            parts.Add(new ContentPart(content[from..]));
        }

        return parts.ToImmutable();
    }

    private ContentPart Block(string text)
    {
        var key = Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
        if (_numbers.TryGetValue(key, out var number))
        {
            return new ContentPart(null, number);
        }

        number = _numbers.Count;
        _numbers.Add(key, number);
        return new ContentPart(text, number);
    }

    // How HTML is really cut matters little here: the pieces are put together as they were.
    private static IEnumerable<(int Start, int End)> BlocksOf(string content)
    {
        var from = 0;
        while (Next(content, "<script", "</script>", from) is { } script)
        {
            from = script.End;
            if (script.End - script.Start >= SmallestBlock)
            {
                yield return script;
            }
        }
    }

    private static (int Start, int End)? Next(string content, string opening, string closing, int from)
    {
        var start = content.IndexOf(opening, from, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : content.IndexOf(closing, start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : (start, end + closing.Length);
    }
}
