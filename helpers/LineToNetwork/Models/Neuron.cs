using LineToNetwork.Display;

namespace LineToNetwork.Models;

/// <summary>A neuron of one input: a line, then a bend, then a size. size · bend(weight · x + bias).</summary>
/// <param name="Bend">The bend.</param>
/// <param name="Weight">The slope of the line inside.</param>
/// <param name="Bias">The intercept of the line inside.</param>
/// <param name="Size">What the bent line is multiplied by.</param>
public sealed record Neuron(Activation Bend, double Weight, double Bias, double Size)
{
    /// <summary>A hinge: nothing up to a place, from there a ramp. size · max(0, x − at).</summary>
    /// <param name="size">How steep the ramp is.</param>
    /// <param name="at">Where it begins.</param>
    public static Neuron Hinge(double size, double at) => new(Activation.Relu, 1, -at, size);

    /// <summary>A soft step up, or down when its size is negative. size · sigmoid(sharpness · (x − at)).</summary>
    /// <param name="size">How high the step is.</param>
    /// <param name="at">Where its middle is.</param>
    /// <param name="sharpness">How steep it is; the larger, the more like a real step.</param>
    public static Neuron SoftStep(double size, double at, double sharpness) =>
        new(Activation.Sigmoid, sharpness, -sharpness * at, size);

    /// <summary>What the neuron adds to the sum at <paramref name="x"/>.</summary>
    public double At(double x) => Size * Bend.Function(Weight * x + Bias);

    /// <summary>The neuron as a formula: "2·relu(x - 3)".</summary>
    public override string ToString() => Formula.Sum([(Size, BentInput)], 0);

    /// <summary>The bent line without its size: "relu(x - 3)".</summary>
    internal string BentInput => $"{Bend}({Formula.Line("x", Weight, Bias)})";
}
