using System.Collections.Immutable;
using System.Text;

namespace Dib.Pages;

/// <summary>
/// The headings of one notebook as they come. Authors skip levels and repeat titles; a page has one title, and levels and
/// addresses that a screen reader and a link can rely on.
/// </summary>
internal sealed class Outline
{
    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly Stack<int> _openLevels = new();
    private readonly HashSet<string> _takenIds = [];
    private readonly int _kept;

    private Outline(int kept) => _kept = kept;

    /// <summary>For a notebook: its first heading is the title, and nothing after it stands beside it.</summary>
    /// <param name="reservedIds">Addresses that the page itself uses.</param>
    public static Outline OfNotebook(params ReadOnlySpan<string> reservedIds)
    {
        var outline = new Outline(kept: 1);
        foreach (var id in reservedIds)
        {
            outline._takenIds.Add(id);
        }

        return outline;
    }

    /// <summary>For what a cell displays: its headings stand below the section's.</summary>
    public static Outline OfOutput()
    {
        var outline = new Outline(kept: 2);
        outline._openLevels.Push(0);
        outline._openLevels.Push(0);
        return outline;
    }

    public ImmutableArray<Heading> Headings => _headings.ToImmutable();

    /// <summary>Adds a heading with the level that its author gave it.</summary>
    public Heading Add(int level, string text)
    {
        while (_openLevels.Count > _kept && _openLevels.Peek() >= level)
        {
            _openLevels.Pop();
        }

        _openLevels.Push(level);
        var heading = new Heading(Math.Min(_openLevels.Count, 6), text, UniqueId(text));
        _headings.Add(heading);
        return heading;
    }

    private string UniqueId(string text)
    {
        var id = Slug(text);
        var unique = id;
        for (var number = 2; !_takenIds.Add(unique); number++)
        {
            unique = $"{id}-{number}";
        }

        return unique;
    }

    /// <summary>Letters and digits of every script, with single hyphens between words.</summary>
    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !IsWithinWord(rune))
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length == 0 ? "section" : trimmed;
    }

    private static bool IsWithinWord(Rune rune) => rune.Value is '\'' or '\u2019';
}
