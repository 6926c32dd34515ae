namespace LineToNetwork.Learning;

/// <summary>What a search makes small: a function of knobs together with its gradient and its curvature.</summary>
/// <param name="Value">The function: from the knobs to one number.</param>
/// <param name="Gradient">How steep it is along every knob; as many numbers as knobs.</param>
public sealed record Objective(Func<double[], double> Value, Func<double[], double[]> Gradient)
{
    /// <summary>
    /// How much the steepness along one knob changes with another: knobs by knobs numbers. When nothing better is
    /// set, measured by nudging the gradient.
    /// </summary>
    public Func<double[], double[,]> Hessian { get; init; } = knobs => Curvature.OfGradient(Gradient, knobs);

    /// <summary>A function of one knob, its derivatives measured by nudging.</summary>
    public static Objective Of(Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Of(knobs => function(knobs[0]));
    }

    /// <summary>A function of two knobs, its derivatives measured by nudging.</summary>
    public static Objective Of(Func<double, double, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Of(knobs => function(knobs[0], knobs[1]));
    }

    /// <summary>A function of any number of knobs, its derivatives measured by nudging.</summary>
    public static Objective Of(Func<double[], double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new Objective(function, knobs => Steepness.Gradient(function, knobs))
        {
            Hessian = knobs => Curvature.Of(function, knobs),
        };
    }
}
