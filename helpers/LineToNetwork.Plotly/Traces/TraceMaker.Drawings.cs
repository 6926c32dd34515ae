using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Plotly.Json;
using Plotly.NET;

namespace LineToNetwork.Plotly.Traces;

/// <content>Words, networks, and curves that the page adds up.</content>
internal sealed partial class TraceMaker
{
    private Trace Words(TextMark mark) => new Trace(mark.LetterHeight is null ? "scatter" : "words").With(
        ("mode", "text"),
        ("x", X(mark.X)),
        ("y", Y(mark.Y)),
        ("text", Literal.All(mark.Texts)),
        ("textposition", mark.Side switch
        {
            Side.Above => "top center",
            Side.Below => "bottom center",
            Side.Left => "middle left",
            Side.Right => "middle right",
            _ => "middle center",
        }),
        ("textfont", Build.Object(("color", Colour(mark.Ink)), ("size", mark.Size))),
        ("letterHeight", mark.LetterHeight),
        ("cliponaxis", false),
        ("hoverinfo", "skip"));

    private Trace Circles(CirclesMark mark) => new Trace("circles").With(
        ("x", X(mark.X)),
        ("y", Y(mark.Y)),
        ("radius", mark.Radius),
        ("text", Literal.All(mark.Texts)),
        ("values", mark.Values is { } values ? new Numbers(values, Precision.SixDigits) : null),
        ("strongest", mark.Strongest),
        ("color", Colour(mark.Ink)));

    private Trace Edges(EdgesMark mark) => new Trace("edges").With(
        ("fromX", X(mark.FromX)),
        ("fromY", Y(mark.FromY)),
        ("toX", X(mark.ToX)),
        ("toY", Y(mark.ToY)),
        ("weights", new Numbers(mark.Weights, Precision.For(mark.Strongest * 100))),
        ("strongest", mark.Strongest),
        ("text", mark.Labels is { } labels ? Literal.All(labels) : null));

    private Trace Sum(SumMark mark) => new Trace("sum").With(
        ("from", mark.From),
        ("to", mark.To),
        ("terms", mark.Terms.Select(term => (object)Build.Object(
            ("bend", term.Shape.ToString()),
            ("size", Written(term.Size)),
            ("weight", Written(term.Weight)),
            ("at", Written(term.At)),
            ("bias", Written(term.Bias)))).ToArray()),
        ("showsTerms", mark.ShowsTerms ? true : null),
        ("target", mark.Target is { } target ? Build.Object(("x", X(target.X)), ("y", Y(target.Y))) : null),
        ("color", Colour(mark.Ink)),
        ("hovertemplate", Hint()),
        ("swatch", "line"));

    /// <summary>A number, or the name of the knob that sets it.</summary>
    private static object Written(Setting setting) => setting.Knob is { } knob ? knob.Name : setting.Value;
}
