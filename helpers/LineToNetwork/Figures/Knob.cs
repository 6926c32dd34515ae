namespace LineToNetwork.Figures;

/// <summary>
/// A number that a reader turns with a slider while the page adds up a curve, see
/// <see cref="Plot.Sum(double, double, string?, Term[])"/>.
/// </summary>
public sealed record Knob
{
    private Knob(string name, Positions positions) => (Name, Positions) = (name, positions);

    /// <summary>What the slider is called. Knobs of one name are one slider.</summary>
    public string Name { get; }

    internal Positions Positions { get; }

    internal double Start => Positions.Values[Positions.Start];

    /// <summary>A knob with its values.</summary>
    /// <param name="name">What the slider is called.</param>
    /// <param name="positions">The values it stops at, such as <c>(-2, 2)</c>.</param>
    /// <param name="start">The value it starts from; the middle when left out.</param>
    public static Knob Of(string name, Positions positions, double? start = null)
    {
        ArgumentNullException.ThrowIfNull(positions);
        return new(Require.Named(name), start is { } value ? positions.StartAt(value) : positions);
    }

    /// <summary>Knobs are equal when their sliders are.</summary>
    public bool Equals(Knob? other) =>
        other is not null && Name == other.Name && Positions.Values.Equals(other.Positions.Values) && Positions.Start == other.Positions.Start;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A number of a <see cref="Term"/>: fixed, or a <see cref="Figures.Knob"/> that the reader turns.</summary>
public readonly record struct Setting
{
    private Setting(double value, Knob? knob) => (Value, Knob) = (value, knob);

    internal double Value { get; }

    internal Knob? Knob { get; }

    /// <summary>A fixed number.</summary>
    public static implicit operator Setting(double value) => new(Require.Finite(value), null);

    /// <summary>A number that the reader turns.</summary>
    public static implicit operator Setting(Knob knob)
    {
        ArgumentNullException.ThrowIfNull(knob);
        return new(knob.Start, knob);
    }
}
