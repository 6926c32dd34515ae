namespace LineToNetwork.Figures.Marks;

/// <summary>The stretch that something takes on one axis. Empty when low is above high.</summary>
internal readonly record struct Stretch(double Low, double High)
{
    public static Stretch Empty { get; } = new(double.PositiveInfinity, double.NegativeInfinity);

    public bool IsEmpty => Low > High;

    public double Length => High - Low;

    public static Stretch Of(Series series) => new(series.Low, series.High);

    public Stretch With(Stretch other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    public Stretch With(double value) => With(new Stretch(value, value));

    /// <summary>What of this lies in the other.</summary>
    public Stretch Within(Stretch other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));
}

/// <summary>The room that a mark takes on the three axes.</summary>
internal readonly record struct Bounds(Stretch X, Stretch Y, Stretch Z)
{
    public static Bounds Empty { get; } = new(Stretch.Empty, Stretch.Empty, Stretch.Empty);

    public static Bounds Of(Series x, Series y) => new(Stretch.Of(x), Stretch.Of(y), Stretch.Empty);

    public static Bounds Of(Series x, Series y, Series z) => new(Stretch.Of(x), Stretch.Of(y), Stretch.Of(z));

    public Bounds With(Bounds other) => new(X.With(other.X), Y.With(other.Y), Z.With(other.Z));
}
