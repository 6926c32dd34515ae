using System.Net;
using LineToNetwork.Data;
using LineToNetwork.Display;

namespace LineToNetwork.Models;

/// <summary>A model that answers a yes-or-no question with a probability: a line's result, the score, squashed by <see cref="Sigmoid"/>.</summary>
/// <param name="score">The line inside: positive scores mean yes, negative ones no.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class LogisticModel(LinearModel score) : IDisplayedAsHtml
{
    /// <summary>The line inside: positive scores mean yes, negative ones no.</summary>
    public LinearModel Score { get; } = score;

    /// <summary>The probability of yes for one row, from 0 to 1.</summary>
    /// <param name="inputs">One number for every input, in the order of the names.</param>
    /// <exception cref="ArgumentException">There are more or fewer inputs than knobs.</exception>
    public double Probability(params double[] inputs) => Sigmoid.At(Score.At(inputs));

    /// <summary>The probability of yes for every row.</summary>
    /// <exception cref="ArgumentException">The columns are not this model's inputs.</exception>
    public double[] Probability(Columns inputs) => Array.ConvertAll(Score.At(inputs), Sigmoid.At);

    /// <summary>The share of rows that the model answers rightly, from 0 to 1, when a probability from one half on means yes.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="labels">The true answers, 1 or 0, one for every row.</param>
    /// <exception cref="ArgumentException">The columns are not this model's inputs, or the lengths differ.</exception>
    public double Accuracy(Columns inputs, double[] labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        double[] scores = Score.At(inputs);
        Require.SameLength(scores.Length, labels.Length, nameof(inputs), nameof(labels));
        return scores.Zip(labels).Count(pair => pair.First >= 0 == (pair.Second == 1)) / (double)scores.Length;
    }

    /// <summary>For two inputs: the straight line on which the probability is one half, as second input over the first.</summary>
    /// <exception cref="InvalidOperationException">The model does not have two inputs, or the line stands upright.</exception>
    public Line DividingLine()
    {
        if (Score.Knobs is not [var first, var second])
        {
            throw new InvalidOperationException($"A dividing line needs two inputs; this model has {Score.Knobs.Length}.");
        }

        return second == 0
            ? throw new InvalidOperationException($"The dividing line stands upright: the knob of {Score.Names[1]} is 0.")
            : new Line(-first / second, -Score.Constant / second);
    }

    /// <summary>The model as a formula: "p = sigmoid(1.50465·hours - 4.07771)".</summary>
    public override string ToString() => $"p = sigmoid({Formula.Sum(Score.Knobs.Zip(Score.Names), Score.Constant)})";

    /// <inheritdoc/>
    public string ToHtml() => $"<div class=\"ltn-formula\">{WebUtility.HtmlEncode(ToString())}</div>";
}
