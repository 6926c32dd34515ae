using LineToNetwork.Display;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <content>Newton's method: jump to the bottom of the matching parabola.</content>
public sealed partial class Valley
{
    /// <summary>Each jump of Newton's method, with the parabola that it matched to the curve, and a play button.</summary>
    /// <param name="path">A search with one knob by <see cref="Newton"/>.</param>
    /// <exception cref="ArgumentException">The search does not have one knob, or never jumped.</exception>
    public Figure Jumps(DescentPath path)
    {
        RequireOneKnob(path);
        if (path.Steps.Length < 2)
        {
            throw new ArgumentException("path has no jump in it; start away from the bottom.", nameof(path));
        }

        return Figure.PlayThrough(Wording.Jump, Enumerable.Range(1, path.Steps.Length - 1).Select(jump => (double)jump), jump =>
        {
            var (here, there) = (path.Steps[(int)jump - 1], path.Steps[(int)jump]);
            var (place, bottom) = (here.Knobs[0], there.Knobs[0]);
            var parabola = Matching(here);
            return Curve()
                + Plot.Line(parabola, _from, _to, Wording.MatchingParabola).In(Ink.Other).Dashed()
                + Plot.Arrow(place, here.Loss, bottom, parabola(bottom)).In(Ink.Path)
                + Plot.Line([bottom, bottom], [parabola(bottom), there.Loss]).In(Ink.Path).LineWidth(2).Dotted()
                + Plot.Points([place, bottom], [here.Loss, there.Loss]).In(Ink.Path).DotSize(13)
                .Title(Wording.JumpAndLoss((int)jump, ShortNumber.Of(there.Loss, digits: 4)));
        });
    }

    /// <summary>The parabola with the curve's height, steepness and bend: f + f'·d + f''·d²/2 at a distance d.</summary>
    private Func<double, double> Matching(DescentStep step)
    {
        var (place, height, steepness) = (step.Knobs[0], step.Loss, step.Gradient[0]);
        var bend = Curvature.At(_loss, place);
        return knob => height + (steepness * (knob - place)) + (bend * (knob - place) * (knob - place) / 2);
    }
}
