using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>
/// Several inputs, each moved and shrunk so that its mean is 0 and its standard deviation is 1. A model found on them is
/// translated back by <see cref="Original(LinearModel)"/>.
/// </summary>
public sealed class StandardizedColumns
{
    private readonly ImmutableArray<Standardized> _inputs;

    private StandardizedColumns(Columns columns, ImmutableArray<Standardized> inputs)
    {
        Columns = columns;
        _inputs = inputs;
    }

    /// <summary>The standardized inputs, under their own names.</summary>
    public Columns Columns { get; }

    /// <summary>Standardizes every input: <c>var scaled = StandardizedColumns.Of(inputs);</c></summary>
    /// <exception cref="ArgumentException">An input is the same in every row.</exception>
    public static StandardizedColumns Of(Columns inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ImmutableArray<Standardized> scaled = [.. inputs.Names.Select(name => Standardized.Of(inputs[name], name))];
        var columns = Columns.Of([.. inputs.Names.Zip(scaled, (name, input) => (name, input.Values))], inputs.Rows);
        return new StandardizedColumns(columns, scaled);
    }

    /// <summary>Standardizes other rows in the same way, with the means of the first ones: the held-out rows.</summary>
    /// <exception cref="ArgumentException">The columns are not the same inputs.</exception>
    public Columns Scale(Columns inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (!inputs.Names.SequenceEqual(Columns.Names))
        {
            throw new ArgumentException(
                $"inputs has the columns {string.Join(", ", inputs.Names)}; standardized were {string.Join(", ", Columns.Names)}.",
                nameof(inputs));
        }

        var scaled = inputs.Names.Zip(_inputs, (name, input) => (name, Array.ConvertAll(inputs[name], input.Scale)));
        return Columns.Of([.. scaled], inputs.Rows);
    }

    /// <summary>Translates a model over standardized inputs into the same model over the original ones.</summary>
    /// <exception cref="ArgumentException">The model has another number of inputs.</exception>
    public LinearModel Original(LinearModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Require.SameLength(Columns.Count, model.Knobs.Length, "inputs", nameof(model));
        double[] knobs = [.. model.Knobs.Zip(_inputs, (knob, input) => knob / input.StandardDeviation)];
        double constant = model.Constant - knobs.Zip(_inputs, (knob, input) => knob * input.Mean).Sum();
        return new LinearModel(model.Names, knobs, constant);
    }

    /// <summary>Translates a yes-or-no model over standardized inputs into the same model over the original ones.</summary>
    /// <exception cref="ArgumentException">The model has another number of inputs.</exception>
    public LogisticModel Original(LogisticModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new LogisticModel(Original(model.Score));
    }
}
