using System.Collections.Immutable;
using System.Net;
using LineToNetwork.Display;

namespace LineToNetwork.Models;

/// <summary>
/// A polynomial that clings to a curve around one place: it matches the curve's height there, then its steepness, then its
/// bend, and so on, one more with each degree.
/// </summary>
/// <param name="center">The place.</param>
/// <param name="knobs">What (x − center)⁰, (x − center)¹ ... are multiplied by; at least one number.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class TaylorPolynomial(double center, IEnumerable<double> knobs) : IDisplayedAsHtml
{
    /// <summary>The place.</summary>
    public double Center { get; } = center;

    /// <summary>What (x − center)⁰, (x − center)¹ ... are multiplied by.</summary>
    public ImmutableArray<double> Knobs { get; } = [.. knobs];

    /// <summary>The polynomial's height at <paramref name="x"/>.</summary>
    public double At(double x)
    {
        double height = 0;
        for (int power = Knobs.Length - 1; power >= 0; power--)
        {
            height = height * (x - Center) + Knobs[power];
        }

        return height;
    }

    /// <summary>The polynomial as a formula: "y = 1·x - 0.166667·x³".</summary>
    public override string ToString()
    {
        string variable = Center == 0 ? "x" : $"({Formula.Line("x", 1, -Center)})";
        var terms = Knobs.Select((knob, power) => (knob, Powers.Name(variable, power)))
            .Skip(1).Where(term => term.knob != 0);
        return Formula.Sum("y", terms, Knobs[0]);
    }

    /// <inheritdoc/>
    public string ToHtml() => $"<div class=\"ltn-formula\">{WebUtility.HtmlEncode(ToString())}</div>";
}
