using LineToNetwork.Display;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// A loss over a score, and the straight line that touches it where a slider stands: how high the loss is there, and how much
/// steepness it leaves for learning. Two of them in a row move together.
/// </summary>
public static class TouchingLine
{
    private const int Places = 25;
    private const int Digits = 3;

    /// <summary>Room below nothing and above the highest loss, as a share of it.</summary>
    private const double Room = 0.08;

    /// <summary>The curve of a loss for one true answer.</summary>
    /// <param name="loss">The loss of a score.</param>
    /// <param name="name">What the loss is called.</param>
    /// <param name="answer">The true answer, 1 or 0.</param>
    /// <param name="score">From where to where the slider goes.</param>
    /// <param name="start">Where the slider starts.</param>
    /// <exception cref="ArgumentException">The ends of the score are not finite or in the wrong order.</exception>
    public static Figure On(Loss loss, string name, double answer, (double From, double To) score, double start)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var (from, to) = score;
        var reach = (to - from) / 6;
        var highest = Math.Max(loss.Function(from, answer), loss.Function(to, answer));
        var curve = Plot.Line(place => loss.Function(place, answer), from, to).In(Ink.Error)
            .XAxis(Wording.Score, from, to).YAxis(Wording.Loss, -Room * highest, (1 + Room) * highest);
        return Figure.Turn(Wording.Score, (from, to, Places), start: start, draw: place =>
        {
            var (height, steepness) = (loss.Function(place, answer), loss.Derivative(place, answer));
            double At(double other) => height + (steepness * (other - place));
            return curve
                + Plot.Line([place - reach, place + reach], [At(place - reach), At(place + reach)], Wording.TouchingLine).In(Ink.Path).LineWidth(5)
                + Plot.Point(place, height).In(Ink.Path)
                .Title(Wording.LossAndSteepness(name, ShortNumber.Of(height, Digits), ShortNumber.Of(steepness, Digits)));
        });
    }
}
