using System.Globalization;

namespace LineToNetwork.Models;

/// <summary>
/// The plan of one layer: how many neurons, and how they bend. Written as a word and a number:
/// <c>Layer.Tanh(16)</c> is sixteen neurons that bend by tanh.
/// </summary>
public sealed record Layer
{
    private Layer(int neurons, Activation activation, bool isSoftmax = false)
    {
        if (neurons < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(neurons), string.Create(
                CultureInfo.InvariantCulture, $"neurons is {neurons}; a layer needs at least 1 neuron."));
        }

        (Neurons, Activation, IsSoftmax) = (neurons, activation, isSoftmax);
    }

    /// <summary>How many neurons stand side by side.</summary>
    public int Neurons { get; }

    /// <summary>How each of them bends; linear in a softmax layer.</summary>
    public Activation Activation { get; }

    /// <summary>Whether the scores of the layer are turned into probabilities that add up to 1. Only the last layer can
    /// be so.</summary>
    public bool IsSoftmax { get; }

    /// <summary>The name of its bend, or softmax.</summary>
    public string Name => IsSoftmax ? "softmax" : Activation.Name;

    /// <summary>Neurons that bend by the hinge max(0, x).</summary>
    /// <param name="neurons">How many; at least 1.</param>
    public static Layer Relu(int neurons) => new(neurons, Activation.Relu);

    /// <summary>Neurons that bend by the soft step from −1 to 1.</summary>
    /// <param name="neurons">How many; at least 1.</param>
    public static Layer Tanh(int neurons) => new(neurons, Activation.Tanh);

    /// <summary>Neurons that bend by the soft step from 0 to 1. As a last layer of one neuron: the probability of
    /// yes.</summary>
    /// <param name="neurons">How many; at least 1.</param>
    public static Layer Sigmoid(int neurons) => new(neurons, Activation.Sigmoid);

    /// <summary>Neurons that do not bend. As a last layer: any number as an answer.</summary>
    /// <param name="neurons">How many; at least 1.</param>
    public static Layer Linear(int neurons) => new(neurons, Activation.Linear);

    /// <summary>A last layer that gives one probability to each of several classes: e^score, divided by the sum of all
    /// e^score.</summary>
    /// <param name="classes">How many classes; at least 2.</param>
    public static Layer Softmax(int classes) => classes < 2
        ? throw new ArgumentOutOfRangeException(nameof(classes), string.Create(
            CultureInfo.InvariantCulture,
            $"classes is {classes}; a softmax needs at least 2 classes. For yes or no, Layer.Sigmoid(1) is enough."))
        : new Layer(classes, Activation.Linear, isSoftmax: true);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Neurons} {Name}");
}
