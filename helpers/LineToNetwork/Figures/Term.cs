namespace LineToNetwork.Figures;

/// <summary>
/// One term of a curve that the page adds up: <c>size · bend(weight · (x - at) + bias)</c>, where each number may be a
/// <see cref="Knob"/>. This is what one neuron contributes.
/// </summary>
public sealed record Term
{
    private Term(Bend shape) => Shape = shape;

    internal Bend Shape { get; }

    internal Setting Size { get; private init; } = 1;

    internal Setting Weight { get; private init; } = 1;

    internal Setting At { get; private init; } = 0;

    internal Setting Bias { get; private init; } = 0;

    /// <summary>In the order of their sliders: how high and where, then how sharp.</summary>
    internal Setting[] Settings => [Size, At, Weight, Bias];

    /// <summary>A fixed height: <c>value</c>.</summary>
    public static Term Constant(Setting value) => new(Bend.None) { Weight = 0, Bias = 1, Size = value };

    /// <summary>A straight line: <c>slope · x + intercept</c>.</summary>
    public static Term Line(Setting slope, Setting intercept) => new(Bend.None) { Weight = slope, Bias = intercept };

    /// <summary>A hinge: flat up to <c>at</c>, from there a line: <c>size · max(0, x - at)</c>.</summary>
    public static Term Hinge(Setting size, Setting at) => new(Bend.Relu) { Size = size, At = at };

    /// <summary>A soft step of height <c>size</c> in the middle of <c>at</c>: <c>size / (1 + exp(-sharpness · (x - at)))</c>.</summary>
    public static Term SoftStep(Setting size, Setting at, Setting sharpness) =>
        new(Bend.Sigmoid) { Size = size, At = at, Weight = sharpness };

    /// <summary>A neuron: a line, then a bend: <c>size · bend(weight · x + bias)</c>.</summary>
    public static Term Neuron(Bend bend, Setting weight, Setting bias, Setting size) =>
        new(bend) { Size = size, Weight = weight, Bias = bias };

    /// <summary>The term's value with every knob at its start.</summary>
    internal double Value(double x) => Size.Value * Bent((Weight.Value * (x - At.Value)) + Bias.Value);

    private double Bent(double sum) => Shape switch
    {
        Bend.Relu => Math.Max(0, sum),
        Bend.Sigmoid => 1 / (1 + Math.Exp(-sum)),
        Bend.Tanh => Math.Tanh(sum),
        _ => sum,
    };
}

/// <summary>What a term does with its line.</summary>
public enum Bend
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Cuts it off below zero.</summary>
    Relu,

    /// <summary>Squeezes it between 0 and 1.</summary>
    Sigmoid,

    /// <summary>Squeezes it between -1 and 1.</summary>
    Tanh,
}
