using System.Net;
using LineToNetwork.Display;

namespace LineToNetwork.Models;

/// <summary>A curve, or over two inputs a surface, built as a sum of simple shapes: a knob times each shape, and a constant.</summary>
/// <param name="basis">The shapes.</param>
/// <param name="sum">The knobs of the shapes, and the constant.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class Curve(Basis basis, LinearModel sum) : IDisplayedAsHtml
{
    /// <summary>The shapes.</summary>
    public Basis Basis { get; } = basis;

    /// <summary>The knobs of the shapes, and the constant.</summary>
    public LinearModel Sum { get; } = sum;

    /// <summary>The curve's height at <paramref name="x"/>.</summary>
    /// <exception cref="InvalidOperationException">The shapes have two inputs.</exception>
    public double At(double x) => Sum.At(Basis.At(x));

    /// <summary>The surface's height at a point of the plane.</summary>
    /// <exception cref="InvalidOperationException">The shapes have one input.</exception>
    public double At(double x, double y) => Sum.At(Basis.At(x, y));

    /// <summary>The curve as a formula: "y = 0.5·x² - 3".</summary>
    public override string ToString() => Formula.Sum(Basis.Inputs == 1 ? "y" : "z", Sum.Knobs.Zip(Sum.Names), Sum.Constant);

    /// <inheritdoc/>
    public string ToHtml() => $"<div class=\"ltn-formula\">{WebUtility.HtmlEncode(ToString())}</div>";
}
