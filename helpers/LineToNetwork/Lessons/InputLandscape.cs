using LineToNetwork.Data;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Lessons;

/// <summary>The map of two knobs of a model that has more: the others stand at their best.</summary>
public static class InputLandscape
{
    /// <summary>The mean squared gap over two knobs, seen from above.</summary>
    /// <param name="inputs">The inputs of the model.</param>
    /// <param name="y">What the model should say, one number for every row.</param>
    /// <param name="first">The input whose knob goes across.</param>
    /// <param name="second">The input whose knob goes up.</param>
    /// <param name="reach">How far each knob goes from its best value, to both sides.</param>
    /// <exception cref="ArgumentException">There is no such input, the lengths differ, or the reach is not positive.</exception>
    public static Figure Map(Columns inputs, double[] y, string first, string second, double reach)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(y);
        var best = Exact.Model(inputs, y);
        return Landscape.Of(LossOf, Around(best[first]), Around(best[second])).Map().XAxis(first).YAxis(second);

        (double From, double To) Around(double knob) => (knob - reach, knob + reach);

        double LossOf(double a, double b)
        {
            var knobs = inputs.Names.Select(name => name == first ? a : name == second ? b : best[name]);
            return Loss.Squared.Of(new LinearModel(inputs.Names, knobs, best.Constant).At(inputs), y);
        }
    }
}
