using System.Collections.Immutable;
using System.Net;
using LineToNetwork.Display;

namespace LineToNetwork.Models;

/// <summary>
/// A sum of neurons and a constant: a network of one input with one hidden layer. With hinges it is a line that bends at
/// every hinge.
/// </summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class BentLine : IDisplayedAsHtml
{
    private const int MostShown = 6;

    /// <summary>Adds up neurons: <c>new BentLine(1, Neuron.Hinge(2, at: 0), Neuron.Hinge(-4, at: 1))</c>.</summary>
    /// <param name="constant">The height without any neuron.</param>
    /// <param name="neurons">The neurons; at least one.</param>
    /// <exception cref="ArgumentException">There is no neuron.</exception>
    public BentLine(double constant, params IEnumerable<Neuron> neurons)
    {
        Constant = constant;
        Neurons = [.. neurons];
        if (Neurons.IsEmpty)
        {
            throw new ArgumentException("neurons is empty; without a neuron nothing bends: give at least one.", nameof(neurons));
        }
    }

    /// <summary>The height without any neuron.</summary>
    public double Constant { get; }

    /// <summary>The neurons that are added up.</summary>
    public ImmutableArray<Neuron> Neurons { get; }

    /// <summary>The height at <paramref name="x"/>.</summary>
    public double At(double x)
    {
        double sum = Constant;
        foreach (var neuron in Neurons)
        {
            sum += neuron.At(x);
        }

        return sum;
    }

    /// <summary>The height at every one of <paramref name="x"/>.</summary>
    public double[] At(double[] x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Array.ConvertAll(x, At);
    }

    /// <summary>The sum as a formula: "y = 2·relu(x) - 4·relu(x - 1) + 1"; of many neurons the first ones.</summary>
    public override string ToString()
    {
        var shown = Neurons.Take(MostShown).Select(neuron => (neuron.Size, neuron.BentInput));
        string sum = Formula.Sum("y", shown, Constant);
        return Neurons.Length <= MostShown ? sum : $"{sum} + … (+{Neurons.Length - MostShown})";
    }

    /// <inheritdoc/>
    public string ToHtml() => $"<div class=\"ltn-formula\">{WebUtility.HtmlEncode(ToString())}</div>";
}
