using System.Net;
using LineToNetwork.Display;
using LineToNetwork.Words;

namespace LineToNetwork.Classroom;

/// <summary>What <see cref="Check"/> says about an answer: yes, or not yet and a hint.</summary>
/// <param name="Passed">True for yes.</param>
/// <param name="Hint">What to try next; empty for yes.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Verdict(bool Passed, string Hint) : IDisplayedAsHtml
{
    /// <summary>Yes when both say yes; else the first one that does not, so that the reader mends one thing at a time.</summary>
    public static Verdict operator &(Verdict left, Verdict right) => left is { Passed: true } ? right : left;

    /// <summary>Yes when both say yes; else the first one that does not.</summary>
    public static Verdict BitwiseAnd(Verdict left, Verdict right) => left & right;

    /// <inheritdoc/>
    public string ToHtml()
    {
        // The colours are a green and an amber that keep their contrast on white and on black.
        var (kind, sign, colour) = Passed ? ("yes", "✓", "#2e9e5b") : ("not-yet", "…", "#c77f1a");
        return $"<div class=\"ltn-verdict\" data-verdict=\"{kind}\" role=\"status\" "
            + $"style=\"border-left:4px solid {colour};padding:.3em .8em\"><strong>{sign} {Encode(Word)}</strong> {Encode(Hint)}</div>";
    }

    /// <summary>The verdict as a sentence: "Not yet. Turn a down a little."</summary>
    public override string ToString() => $"{Word} {Hint}".TrimEnd();

    private string Word => Passed ? Wording.Yes : Wording.NotYet;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
