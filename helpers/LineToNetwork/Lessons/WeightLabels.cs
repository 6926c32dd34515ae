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

    /// <summary>The connection as one piece, or as two with room around a number at a share of the way.</summary>
    public IEnumerable<(double FromX, double FromY, double ToX, double ToY, double Weight)> Around(double? number)
    {
        if (number is not { } share)
        {
            return [Piece(0, 1)];
        }

        var half = Math.Min(
            WeightLabels.Width / 2 / (To.X - From.X),
            WeightLabels.Height / 2 / Math.Max(Math.Abs(To.Y - From.Y), 1e-9));
        return [Piece(0, share - half), Piece(share + half, 1)];
    }

    private (double, double, double, double, double) Piece(double start, double end)
    {
        var (from, to) = (At(start), At(end));
        return (from.X, from.Y, to.X, to.Y, Weight);
    }
}

/// <summary>The number on a connection, at a share of its way.</summary>
internal sealed record WeightLabel(Connection Connection, double Share)
{
    public double X => Connection.At(Share).X;

    public double Y => Connection.At(Share).Y;
}

/// <summary>
/// Finds places for the numbers on the connections, so that they cover neither each other nor other connections where that
/// can be avoided.
/// </summary>
internal static class WeightLabels
{
    // Between two columns, more numbers than this are a cloud.
    private const int MostBetweenColumns = 9;

    public const double Width = 0.72;
    public const double Height = 0.36;

    private static readonly ImmutableArray<double> Shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78];

    /// <summary>A number on every connection between two columns, or, where they are many, on the strongest that enters each neuron.</summary>
    public static ImmutableArray<WeightLabel> Place(ImmutableArray<Connection> connections)
    {
        var placed = ImmutableArray.CreateBuilder<WeightLabel>();
        foreach (var between in connections.GroupBy(connection => connection.To.Column))
        {
            var all = between.ToImmutableArray();
            var labelled = all.Length <= MostBetweenColumns
                ? all
                : [.. all.GroupBy(connection => connection.To).Select(entering => entering.MaxBy(connection => Math.Abs(connection.Weight)))];
            foreach (var connection in labelled)
            {
                placed.Add(Shares.Select(share => new WeightLabel(connection, share))
                    .MinBy(label => Trouble(label, placed, all))!);
            }
        }

        return placed.ToImmutable();
    }

    /// <summary>How badly a number would stand there: on other numbers counts most, then on other connections, then off the middle.</summary>
    private static double Trouble(WeightLabel label, IEnumerable<WeightLabel> placed, ImmutableArray<Connection> connections)
    {
        var onNumbers = placed.Count(other => Math.Abs(other.X - label.X) < Width && Math.Abs(other.Y - label.Y) < Height);
        var onConnections = connections.Count(other => other != label.Connection && Crosses(other, label));
        return (100 * onNumbers) + (4 * onConnections) + Math.Abs(label.Share - 0.5);
    }

    private static bool Crosses(Connection connection, WeightLabel label)
    {
        var share = (label.X - connection.From.X) / (connection.To.X - connection.From.X);
        return Math.Abs(connection.At(share).Y - label.Y) < Height / 2;
    }
}
