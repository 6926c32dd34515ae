using System.Net;
using LineToNetwork.Data;
using LineToNetwork.Display;

namespace LineToNetwork.Models;

/// <summary>A straight line, y = a·x + b.</summary>
/// <param name="Slope">a: how much y grows when x grows by 1.</param>
/// <param name="Intercept">b: where the line meets the y axis, its value at x = 0.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public readonly record struct Line(double Slope, double Intercept) : IDisplayedAsHtml
{
    /// <summary>The line's height at <paramref name="x"/>: a·x + b.</summary>
    public double At(double x) => Slope * x + Intercept;

    /// <summary>The line's height at every one of <paramref name="x"/>.</summary>
    public double[] At(double[] x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Array.ConvertAll(x, At);
    }

    /// <summary>
    /// The gap at every point, the point's y minus the line's height: positive where the point lies above the line.
    /// </summary>
    /// <param name="x">The points' places on the x axis.</param>
    /// <param name="y">Their heights, one for each x.</param>
    /// <exception cref="ArgumentException">The lengths differ, there are no points, or a value is NaN or infinite.</exception>
    public double[] Residuals(double[] x, double[] y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        Require.Pairs(x, y);
        var line = this;
        return [.. x.Zip(y, (place, height) => height - line.At(place))];
    }

    /// <summary>The line as a formula: "y = 0.2·x + 10".</summary>
    public override string ToString() => Formula.Sum("y", [(Slope, "x")], Intercept);

    /// <inheritdoc/>
    public string ToHtml() => $"<div class=\"ltn-formula\">{WebUtility.HtmlEncode(ToString())}</div>";
}
