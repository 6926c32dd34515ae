using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Models;

/// <summary>
/// The bend of a neuron: a function of its score and that function's derivative, as one value. Without a bend, any
/// number of layers would be one line.
/// </summary>
public sealed record Activation
{
    /// <summary>No bend: x. For the last layer of a network that answers with any number.</summary>
    public static readonly Activation Linear = new("linear", x => x, x => 1, new Bend<LinearBend>());

    /// <summary>The hinge: max(0, x), with derivative 1 above 0, else 0.</summary>
    public static readonly Activation Relu = new("relu", x => x < 0 ? 0 : x, x => x > 0 ? 1 : 0, new Bend<ReluBend>());

    /// <summary>The soft step from −1 to 1: tanh x, with derivative 1 − tanh² x.</summary>
    public static readonly Activation Tanh = new("tanh", Math.Tanh, x => 1 - Square(Math.Tanh(x)), new Bend<TanhBend>());

    /// <summary>The soft step from 0 to 1: s = 1 / (1 + e^(−x)), with derivative s · (1 − s).</summary>
    public static readonly Activation Sigmoid =
        new("sigmoid", Logistic, x => Logistic(x) * Logistic(-x), new Bend<SigmoidBend>());

    private Activation(string name, Func<double, double> function, Func<double, double> derivative, Bend bend) =>
        (Name, Function, Derivative, Bend) = (name, function, derivative, bend);

    /// <summary>What files and drawings call it: linear, relu, tanh, sigmoid.</summary>
    public string Name { get; }

    /// <summary>The bend itself.</summary>
    public Func<double, double> Function { get; }

    /// <summary>How steep the bend is at x.</summary>
    public Func<double, double> Derivative { get; }

    // The same function for many numbers at once.
    internal Bend Bend { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static double Square(double x) => x * x;

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
