using LineToNetwork.Display;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <content>How steep a valley is at one place: zoom in until it looks straight, or nudge and measure.</content>
public sealed partial class Valley
{
    /// <summary>From one picture to the next the view gets this many times closer; two pictures make 2.</summary>
    private static readonly double ZoomPerPicture = Math.Sqrt(2);

    /// <summary>The curve seen from ever nearer, with a play button. A dashed frame shows what the next pictures will show.</summary>
    /// <param name="at">Where to zoom in.</param>
    /// <param name="closest">How many times closer the last picture is, at least 2.</param>
    public Figure ZoomInto(double at, double closest = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(closest, 2);
        var pictures = (int)Math.Round(Math.Log(closest) / Math.Log(ZoomPerPicture));
        var zooms = Enumerable.Range(0, pictures + 1).Select(picture => Math.Round(Math.Pow(ZoomPerPicture, picture), 1));
        return Figure.PlayThrough(Wording.Zoom, zooms, zoom =>
        {
            var (left, right) = Window(at, zoom);
            return Curve(left, right) + NextWindow(at, 4 * zoom) + Plot.Point(at, _loss(at)).In(Ink.Path)
                .Title(Wording.ZoomTimes(ShortNumber.Of(zoom, digits: 2)));
        });
    }

    /// <summary>
    /// The straight line through a place and a nudged one, for ever smaller nudges, with a play button: it turns into the line
    /// that touches the curve.
    /// </summary>
    /// <param name="at">The place.</param>
    /// <param name="nudges">The nudges, from large to small; none may be 0.</param>
    public Figure Nudge(double at, params double[] nudges)
    {
        ArgumentNullException.ThrowIfNull(nudges);
        return Figure.PlayThrough(Wording.Nudge, nudges, nudge =>
        {
            var (nudged, height) = (at + nudge, _loss(at + nudge));
            var rise = height - _loss(at);
            return Curve()
                + Plot.Line(Steepness.Secant(_loss, at, nudge).At, _from, _to, Wording.ThroughBoth).In(Ink.Path)
                + Plot.Line([at, nudged, nudged], [_loss(at), _loss(at), height]).In(Ink.Truth).LineWidth(2).Dotted()
                + Plot.Points([at, nudged], [_loss(at), height]).In(Ink.Path).DotSize(13)
                .Title(Wording.NudgeAndRise(ShortNumber.Of(nudge, digits: 3), ShortNumber.Of(rise, digits: 4), ShortNumber.Of(rise / nudge, digits: 4)));
        });
    }

    /// <summary>A window round a place, kept inside the valley.</summary>
    private (double Left, double Right) Window(double at, double zoom)
    {
        var width = (_to - _from) / zoom;
        var left = Math.Clamp(at - (width / 2), _from, _to - width);
        return (left, left + width);
    }

    private Figure NextWindow(double at, double zoom)
    {
        var (left, right) = Window(at, zoom);
        var (low, high) = HeightsBetween(left, right);
        return Plot.Line([left, right, right, left, left], [low, low, high, high, low]).In(Ink.Quiet).LineWidth(2).Dashed();
    }
}
