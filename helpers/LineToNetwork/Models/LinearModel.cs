using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using LineToNetwork.Data;
using LineToNetwork.Display;

namespace LineToNetwork.Models;

/// <summary>A line with several inputs: a knob times each input, all added up, and a constant.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class LinearModel : IDisplayedAsHtml
{
    /// <summary>Makes a model from its knobs.</summary>
    /// <param name="names">The names of the inputs.</param>
    /// <param name="knobs">What each input is multiplied by, in the order of the names.</param>
    /// <param name="constant">What is added at the end.</param>
    /// <exception cref="ArgumentException">There are not as many knobs as names.</exception>
    public LinearModel(IEnumerable<string> names, IEnumerable<double> knobs, double constant)
    {
        Names = [.. names];
        Knobs = [.. knobs];
        Constant = constant;
        Require.SameLength(Names.Length, Knobs.Length, nameof(names), nameof(knobs));
    }

    /// <summary>The names of the inputs.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>What each input is multiplied by, in the order of the names.</summary>
    public ImmutableArray<double> Knobs { get; }

    /// <summary>What is added at the end: the result when all inputs are 0.</summary>
    public double Constant { get; }

    /// <summary>The knob of one input: <c>model["pages"]</c>.</summary>
    /// <exception cref="ArgumentException">There is no input of that name.</exception>
    public double this[string name]
    {
        get
        {
            int index = Names.IndexOf(name);
            return index >= 0
                ? Knobs[index]
                : throw new ArgumentException($"There is no input named {name}; there are: {string.Join(", ", Names)}.", nameof(name));
        }
    }

    /// <summary>Makes a model from the knobs of a search, the constant last.</summary>
    /// <exception cref="ArgumentException">There is not one more knob than there are names.</exception>
    public static LinearModel Of(IReadOnlyCollection<string> names, IReadOnlyList<double> knobsAndConstant)
    {
        ArgumentNullException.ThrowIfNull(knobsAndConstant);
        return new LinearModel(names, knobsAndConstant.SkipLast(1), knobsAndConstant[^1]);
    }

    /// <summary>The result for one row: <c>model.At(320, 1, 0)</c>.</summary>
    /// <param name="inputs">One number for every input, in the order of the names.</param>
    /// <exception cref="ArgumentException">There are more or fewer inputs than knobs.</exception>
    public double At(params double[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Length != Knobs.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"inputs has {inputs.Length} numbers; this model has {Knobs.Length} inputs: {string.Join(", ", Names)}."),
                nameof(inputs));
        }

        double sum = Constant;
        for (int index = 0; index < inputs.Length; index++)
        {
            sum += Knobs[index] * inputs[index];
        }

        return sum;
    }

    /// <summary>The result for every row.</summary>
    /// <exception cref="ArgumentException">The columns are not this model's inputs.</exception>
    public double[] At(Columns inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (!inputs.Names.SequenceEqual(Names))
        {
            throw new ArgumentException(
                $"inputs has the columns {string.Join(", ", inputs.Names)}; this model has the inputs {string.Join(", ", Names)}.",
                nameof(inputs));
        }

        return inputs.WeightedSum(Knobs.AsSpan(), Constant);
    }

    /// <summary>The model as a formula: "y = 0.1·pages + 12·colour + 10".</summary>
    public override string ToString() => Formula.Sum("y", Knobs.Zip(Names), Constant);

    /// <inheritdoc/>
    public string ToHtml() => $"<div class=\"ltn-formula\">{WebUtility.HtmlEncode(ToString())}</div>";
}
