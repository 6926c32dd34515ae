using System.Collections.Immutable;
using System.Text;

namespace Dib.Pages;

/// <summary>
/// The headings of one notebook as they come. Authors skip levels and repeat titles; a page has one title, and levels and
/// addresses that a screen reader and a link can rely on.
/// </summary>
internal sealed class Outline
{
    private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly Stack<int> openLevels = new();
    private readonly HashSet<string> takenIds = [];
    private readonly int kept;

    private Outline(int kept) => this.kept = kept;

    /// <summary>For a notebook: its first heading is the title, and nothing after it stands beside it.</summary>
    /// <param name="reservedIds">Addresses that the page itself uses.</param>
    public static Outline OfNotebook(params ReadOnlySpan<string> reservedIds)
    {
        var outline = new Outline(kept: 1);
        foreach (var id in reservedIds)
        {
            outline.takenIds.Add(id);
        }

        return outline;
    }

    /// <summary>For what a cell displays: its headings stand below the section's.</summary>
    public static Outline OfOutput()
    {
        var outline = new Outline(kept: 2);
        outline.openLevels.Push(0);
        outline.openLevels.Push(0);
        return outline;
    }

    public ImmutableArray<Heading> Headings => headings.ToImmutable();

    /// <summary>Adds a heading with the level that its author gave it.</summary>
    public Heading Add(int level, string text)
    {
        while (openLevels.Count > kept && openLevels.Peek() >= level)
        {
            openLevels.Pop();
        }

        openLevels.Push(level);
        var heading = new Heading(Math.Min(openLevels.Count, 6), text, UniqueId(text));
        headings.Add(heading);
        return heading;
    }

    private string UniqueId(string text)
    {
        var id = Slug(text);
        var unique = id;
        for (var number = 2; !takenIds.Add(unique); number++)
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
