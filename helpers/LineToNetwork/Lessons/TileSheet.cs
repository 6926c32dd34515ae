using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Lessons;

/// <summary>Small pictures of the same plane side by side. Each is one unit wide, with the same points in it.</summary>
internal static class TileSheet
{
    private const double GapAcross = 0.08;
    private const double GapDown = 0.22;

    /// <summary>Letters shrink with the pictures, so that texts stay apart on a phone.</summary>
    private const double LetterHeight = 0.075;

    /// <summary>What a usual page gives to a figure, in pixels.</summary>
    private const int UsualWidth = 700;

    /// <exception cref="ArgumentException">There are no pictures.</exception>
    public static Figure Of(ImmutableArray<Tile> tiles, PlaneFrame frame)
    {
        if (tiles.IsEmpty)
        {
            throw new ArgumentException("There is nothing to draw side by side; give at least one network.", nameof(tiles));
        }

        var columns = ColumnsFor(tiles.Length);
        var rows = (tiles.Length + columns - 1) / columns;
        var height = frame.Y.Length / frame.X.Length;
        var places = tiles.Select((_, i) => (X: i % columns * (1 + GapAcross), Y: -(i / columns) * (height + GapDown))).ToList();
        var pixels = UsualWidth / (columns + ((columns - 1) * GapAcross)) * rows * (height + GapDown);
        return Figure.Together(
            [
                .. tiles.Zip(places, (tile, place) => Field(tile, place, height)),
                Dots(frame, places, height),
                .. tiles.Zip(places, (tile, place) => Border(tile, place, height)).OfType<Figure>(),
                Captions(tiles, places, height),
            ])
            .With(picture => picture with
            {
                X = picture.X with { From = -GapAcross / 4, To = columns + ((columns - 1) * GapAcross) + (GapAcross / 4) },
                Y = picture.Y with { From = places[^1].Y - (GapAcross / 4), To = height + (0.8 * GapDown) },
            })
            .WithoutAxes().EqualScales().Height(Math.Clamp((int)pixels, 180, 720));
    }

    private static int ColumnsFor(int count) => count switch { <= 4 => count, <= 6 => 3, <= 8 => 4, 9 => 3, _ => 4 };

    private static Grid GridOf(Series values, (double X, double Y) place, double height) => new(
        Series.Between(place.X, place.X + 1, Tile.Steps), Series.Between(place.Y, place.Y + height, Tile.Steps), values);

    private static Figure Field(Tile tile, (double X, double Y) place, double height) => Figure.Of(
        new HeatmapMark(null, Ink.Quiet, GridOf(tile.Values, place, height), tile.Scale) { Low = tile.Low, High = tile.High, IsSmooth = true, Opacity = tile.Scale == ColourScale.Signed ? 0.6 : 1 });

    private static Figure? Border(Tile tile, (double X, double Y) place, double height) =>
        LevelLine.Of(GridOf(tile.Sides, place, height), 0);

    private static Figure Dots(PlaneFrame frame, IReadOnlyList<(double X, double Y)> places, double height)
    {
        var all = places.SelectMany(place => frame.Points.Select(point => new LabelledPoint(
            place.X + ((point.X - frame.X.Low) / frame.X.Length),
            place.Y + ((point.Y - frame.Y.Low) / frame.Y.Length * height),
            point.Label))).ToList();
        return Plot.Points(all.Select(point => point.X), all.Select(point => point.Y), all.Select(point => point.Label))
            .DotSize(frame.Points.Length > 250 ? 2 : 3);
    }

    private static Figure Captions(ImmutableArray<Tile> tiles, IReadOnlyList<(double X, double Y)> places, double height) =>
        Plot.Words(
            places.Select(place => place.X + 0.5),
            places.Select(place => place.Y + height + (GapDown / 2.4)),
            tiles.Select(tile => tile.Name)).WithMarks(mark => (TextMark)mark with { LetterHeight = LetterHeight });
}
