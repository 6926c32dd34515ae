using System.Collections.Immutable;

namespace LineToNetwork.Lessons;

/// <summary>A circle of a network drawing: its column and row from the top left, and its middle.</summary>
internal readonly record struct Circle(int Column, int Row, double X, double Y);

/// <summary>A connection of a network drawing.</summary>
internal readonly record struct Connection(Circle From, Circle To, double Weight)
{
    /// <summary>The point at a share of the way.</summary>
    public (double X, double Y) At(double share) =>
        (From.X + (share * (To.X - From.X)), From.Y + (share * (To.Y - From.Y)));

    /// <summary>The connection as one piece, or as two with room around its number.</summary>
    public IEnumerable<(double FromX, double FromY, double ToX, double ToY, double Weight)> Around(WeightLabel? label)
    {
        if (label is null)
        {
            return [Piece(0, 1)];
        }

        var half = Math.Min(
            label.HalfWidth / (To.X - From.X),
            WeightLabel.HalfHeight / Math.Max(Math.Abs(To.Y - From.Y), 1e-9));
        return [Piece(0, label.Share - half), Piece(label.Share + half, 1)];
    }

    private (double, double, double, double, double) Piece(double start, double end)
    {
        var (from, to) = (At(start), At(end));
        return (from.X, from.Y, to.X, to.Y, Weight);
    }
}

/// <summary>The number on a connection, at a share of its way.</summary>
internal sealed record WeightLabel(Connection Connection, double Share, string Text)
{
    public const double HalfHeight = 0.18;

    private const double LetterWidth = 0.16;

    public double X { get; } = Connection.At(Share).X;

    public double Y { get; } = Connection.At(Share).Y;

    public double HalfWidth => ((Text.Length * LetterWidth) + 0.12) / 2;

    /// <summary>How bad the place is: other connections under the number count most, then how far it is off the middle.</summary>
    public double Trouble { get; init; }

    public bool Covers(WeightLabel other) =>
        Math.Abs(other.X - X) < HalfWidth + other.HalfWidth && Math.Abs(other.Y - Y) < 2 * HalfHeight;

    public bool Covers(Connection other)
    {
        var (left, right) = (HeightAt(other, X - HalfWidth), HeightAt(other, X + HalfWidth));
        return Math.Min(left, right) < Y + HalfHeight && Math.Max(left, right) > Y - HalfHeight;
    }

    private static double HeightAt(Connection connection, double x) =>
        connection.At(Math.Clamp((x - connection.From.X) / (connection.To.X - connection.From.X), 0, 1)).Y;
}

/// <summary>
/// Finds places for the numbers on the connections, so that they cover neither each other nor other connections where that
/// can be avoided.
/// </summary>
internal static class WeightLabels
{
    // Up to here every connection between two columns has its number; beyond, those that stand free.
    private const int MostBetweenColumns = 9;

    private const int Rounds = 4;

    // From the middle outwards, not so far that a number would stand on a circle.
    private static readonly ImmutableArray<double> Shares =
        [0.5, 0.47, 0.53, 0.44, 0.56, 0.41, 0.59, 0.38, 0.62, 0.35, 0.65, 0.32, 0.68, 0.29, 0.71, 0.26, 0.74, 0.23, 0.77];

    /// <summary>A number on every connection between two columns, or, where they are many, on those where it covers nothing.</summary>
    public static ImmutableArray<WeightLabel> Place(ImmutableArray<Connection> connections) =>
        [.. connections.GroupBy(connection => connection.To.Column).SelectMany(between => PlaceBetween([.. between]))];

    /// <summary>Each number in turn takes the best place that the others leave, a few times over.</summary>
    private static IEnumerable<WeightLabel> PlaceBetween(ImmutableArray<Connection> connections)
    {
        var isCrowd = connections.Length > MostBetweenColumns;
        var candidates = connections.Select(connection => Candidates(connection, connections, isCrowd)).ToList();
        var placed = new WeightLabel?[connections.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < connections.Length; i++)
            {
                placed[i] = null;
                var free = isCrowd ? candidates[i].Where(label => CoveredBy(label) == 0) : candidates[i];
                placed[i] = free.MinBy(label => (100 * CoveredBy(label)) + label.Trouble);
            }
        }

        return placed.OfType<WeightLabel>();

        int CoveredBy(WeightLabel label) => placed.Count(other => other is not null && label.Covers(other));
    }

    /// <summary>The places on a connection; in a crowd only those that cover no other connection.</summary>
    private static List<WeightLabel> Candidates(Connection connection, ImmutableArray<Connection> connections, bool isCrowd)
    {
        var text = NodeText.Of(connection.Weight);
        var places = Shares.Select(share => new WeightLabel(connection, share, text)).Select(label => label with
        {
            Trouble = (4 * connections.Count(other => other != connection && label.Covers(other))) + Math.Abs(label.Share - 0.5),
        });
        return [.. places.Where(label => !isCrowd || label.Trouble < 1)];
    }
}
