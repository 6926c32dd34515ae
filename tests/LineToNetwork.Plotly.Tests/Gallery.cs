using LineToNetwork.Classroom;
using LineToNetwork.Figures;
using static System.FormattableString;
using static System.Math;

namespace LineToNetwork.Plotly.Tests;

/// <summary>One small figure for every kind of mark and control, drawn by the browser tests and looked at by people.</summary>
internal static class Gallery
{
    private static readonly double[] Pages = [64, 96, 120, 150, 180, 200, 230, 260, 300, 340, 380, 420];
    private static readonly double[] Prices = [22, 31, 30, 44, 42, 55, 52, 66, 70, 83, 80, 99];

    public static IReadOnlyDictionary<string, Func<Figure>> Still { get; } = new Dictionary<string, Func<Figure>>
    {
        ["points"] = () => (Plot.Points(Pages, Prices, "books") + Plot.Line(x => (0.21 * x) + 10, 0, 450, "model"))
            .Title("Price grows with pages").XAxis("pages").YAxis("price (yuan)"),
        ["classes"] = () => Classes() + Plot.Line(x => 0.4 * Sin(2 * x), -2, 3, "boundary"),
        ["lines"] = () => (Plot.Line(Sin, 0, 7, "solid") + Plot.Line(Cos, 0, 7, "dashed").In(Ink.Truth).Dashed()
            + Plot.Line([0, 2, 4, 7], [-1, 1, double.NaN, 0], "dotted").In(Ink.Other).Dotted()
            + Plot.VerticalLine(3, "here") + Plot.HorizontalLine(0.5)).XAxis("x").YAxis("y"),
        ["areas"] = () => (Plot.Area(x => Exp(-x * x / 2), -3, 3, "how often") + Plot.Line(x => Exp(-x * x / 2), -3, 3)).XAxis("x").YAxis("y"),
        ["bars"] = () => Plot.Bars(["2 inputs", "10", "784", "a 200×200 cat photo"], [5, 65, 308504, 800020000], "terms").XAxis("inputs").YAxis("terms").LogY(),
        ["histogram"] = () => Plot.Histogram(Enumerable.Range(0, 500).Select(i => Sin(i) + Sin(i * 1.7) + Sin(i * 2.3)), 24).XAxis("value").YAxis("how many"),
        ["squares"] = () => (Plot.Squares(Pages, Prices, Pages.Select(x => (0.15 * x) + 20), "squared gaps") + Plot.Points(Pages, Prices, "books")
            + Plot.Line(x => (0.15 * x) + 20, 0, 450, "model")).XAxis("pages").YAxis("price (yuan)"),
        ["gaps"] = () => (Plot.Gaps(Pages, Prices, Pages.Select(x => (0.15 * x) + 20), "gaps") + Plot.Points(Pages, Prices, "books")
            + Plot.Line(x => (0.15 * x) + 20, 0, 450, "model")).XAxis("pages").YAxis("price (yuan)"),
        ["polygons"] = () => Plot.Polygons([[(0, 0), (2, 0), (1, 1.5)], [(2, 1), (4, 1), (4, 2), (2, 2)]], "shapes").EqualScales().XAxis("x").YAxis("y"),
        ["surface"] = () => (Plot.Surface(Bowl, (-2, 2), (-2, 2), "loss")
            + Plot.Path([-1.8, -1, -0.4, 0], [1.6, 0.9, 0.3, 0], [Bowl(-1.8, 1.6), Bowl(-1, 0.9), Bowl(-0.4, 0.3), 0], "path")
            + Plot.Point(0, 0, 0).In(Ink.Truth)).XAxis("a").YAxis("b").ZAxis("loss").Title("The landscape of the loss"),
        ["contour"] = () => (Plot.Contour(Bowl, (-2, 2), (-2, 2))
            + Plot.Path([-1.8, 0.9, -0.4, 0], [1.6, 0.9, 0.3, 0], "path") + Plot.Point(0, 0, "bottom").In(Ink.Truth)).XAxis("a").YAxis("b"),
        ["levels"] = () => (Plot.Contour(Bowl, (-2, 2), (-2, 2), [0.1, 0.5, 1, 2, 5, 10])
            + Plot.Path([-1.8, 0.9, -0.4, 0], [1.6, 0.9, 0.3, 0])).XAxis("a").YAxis("b"),
        ["heatmap"] = () => Plot.Heatmap((x, y) => Sin(x) * Cos(y), (0, 6), (0, 4), "height").XAxis("x").YAxis("y"),
        ["table"] = () => Plot.Heatmap([1, 2, 3], [2, 4], new double[,] { { 0.9, 0.8, 0.85 }, { 0.7, double.NaN, 0.95 } }, "accuracy")
            .XAxis("layers").YAxis("neurons").XTicks((1, "one"), (2, "two"), (3, "three")),
        ["probability"] = () => Plot.Probability((x, y) => 1 / (1 + Exp(-3 * (y - (0.4 * Sin(2 * x))))), (-2.5, 3.5), (-1.5, 2)) + Classes(),
        ["text"] = () => Plot.Point(1, 1).Add(Plot.Text(1, 1.3, "here <b>&amp;</b> now")).Add(Plot.Arrow(0, 0, 0.95, 0.95, "to")).XAxis("x", -1, 3).YAxis("y", -1, 2),
        ["images"] = () => Plot.Images(Enumerable.Range(0, 10).Select(Blob), 8, 5, Enumerable.Range(0, 10).Select(i => $"{i}")).Height(300),
        ["network"] = () => Network(0),
        ["log-axes"] = () => (Plot.Points([0.387, 0.723, 1, 1.524, 5.203, 9.537, 19.191, 30.069], [0.241, 0.615, 1, 1.881, 11.862, 29.457, 84.011, 164.79], "planets")
            + Plot.Line(x => Pow(x, 1.5), 0.3, 40, "model")).LogX().LogY().XAxis("distance (AU)").YAxis("year (Earth years)"),
        ["many-points"] = () => Plot.Points(Enumerable.Range(0, 100_000).Select(i => Sin(i * 0.37) * i), Enumerable.Range(0, 100_000).Select(i => Cos(i * 0.37) * i)).XAxis("x").YAxis("y"),
        ["space-points"] = () => (Plot.Points(Pages, Prices, Pages.Select(x => x * 0.5), "cloud") + Plot.Line(Pages, Prices, Pages.Select(x => x * 0.4), "line")).XAxis("pages").YAxis("price").ZAxis("weight"),
    };

    public static IReadOnlyDictionary<string, Func<Figure>> Moving { get; } = new Dictionary<string, Func<Figure>>
    {
        ["turn"] = () => Figure.Turn("a", (0, 0.5), a => (Plot.Points(Pages, Prices, "books") + Plot.Line(x => (a * x) + 10, 0, 450, "model")).Title(Invariant($"price = {a:0.00} · pages + 10")))
            .XAxis("pages").YAxis("price (yuan)"),
        ["two-knobs"] = () => TwoKnobs(),
        ["play"] = () => Figure.Play("step", Enumerable.Range(0, 21), step => Walk(step)),
        ["play-surface"] = () => Figure.Play("step", Enumerable.Range(0, 12), step => Plot.Surface(Bowl, (-2, 2), (-2, 2))
            + Plot.Points(Positions(step).X, Positions(step).Y, Positions(step).X.Zip(Positions(step).Y, Bowl)).In(Ink.Path)).XAxis("a").YAxis("b").ZAxis("loss"),
        ["choose"] = () => Figure.Choose("loss", ("squares", Plot.Line(x => x * x, -2, 2, "loss")), ("sizes", Plot.Line(Abs, -2, 2, "loss"))).XAxis("gap").YAxis("loss"),
        ["sum"] = () => (Plot.Points([-2, -1, 0, 1, 2], [0, 1, 2, 1, 0], "roof") + Plot.SumWithTerms(
                -3,
                3,
                "sum",
                Term.Constant(Knob.Of("height", (-2, 2))),
                Term.Hinge(Knob.Of("size 1", (-2, 2), start: 1), Knob.Of("at 1", (-3, 3), start: -2)),
                Term.Hinge(Knob.Of("size 2", (-2, 2), start: -1), Knob.Of("at 2", (-3, 3), start: 0)))
            .ScoredOn([-2, -1, 0, 1, 2], [0, 1, 2, 1, 0])).XAxis("x", -3, 3).YAxis("y", -2, 4),
        ["network-learning"] = () => Figure.Play("epoch", Enumerable.Range(0, 10), Network),
        ["regions"] = () => Figure.Play("epoch", Enumerable.Range(0, 30), epoch =>
            Plot.Probability((x, y) => 1 / (1 + Exp(-epoch * (y - (0.4 * Sin(2 * x)))  / 5)), (-2.5, 3.5), (-1.5, 2), 41) + Classes()),
        ["zoom"] = () => Figure.PlayThrough("zoom", [1, 0.5, 0.2, 0.1, 0.01, 0.001], h => Plot.Line(x => x * x, 1 - h, 1 + h).XAxis("x", 1 - h, 1 + h).YAxis("y", 1 - (2 * h), 1 + (2 * h))),
    };

    public static Row LinkedRow() => Row.Of(
        Figure.Play("step", Enumerable.Range(0, 21), step => Walk(step)).Title("the map"),
        Figure.Play("step", Enumerable.Range(0, 21), step => (Plot.Points(Pages, Prices, "books") + Plot.Line(x => (0.01 * step * x) + 10, 0, 450, "model")))
            .XAxis("pages").YAxis("price").Title("the line"));

    public static Figure TwoKnobs() => Figure.Turn("a", (0, 0.5), "b", (-20, 40), (a, b) => Plot.Points(Pages, Prices, "books") + Plot.Line(x => (a * x) + b, 0, 450, "model"))
        .XAxis("pages").YAxis("price (yuan)");

    private static double Bowl(double a, double b) => (a * a) + (3 * b * b) + (a * b);

    private static (double[] X, double[] Y) Positions(int step)
    {
        var steps = Enumerable.Range(0, step + 1).ToArray();
        return ([.. steps.Select(i => -1.8 * Pow(0.8, i))], [.. steps.Select(i => 1.6 * Pow(-0.7, i))]);
    }

    private static Figure Walk(int step) =>
        (Plot.Contour(Bowl, (-2, 2), (-2, 2)) + Plot.Path(Positions(step).X, Positions(step).Y, "path")).XAxis("a").YAxis("b");

    private static Figure Classes()
    {
        var t = Enumerable.Range(0, 80).Select(i => PI * i / 80).ToArray();
        double[] x = [.. t.Select(Cos), .. t.Select(v => 1 - Cos(v))];
        double[] y = [.. t.Select((v, i) => Sin(v) + (0.1 * Sin(i * 5))), .. t.Select((v, i) => 0.4 - Sin(v) + (0.1 * Sin(i * 7)))];
        return Plot.Points(x, y, x.Select((_, i) => i < 80 ? 0 : 1), ("no", "yes")).XAxis("first input").YAxis("second input");
    }

    private static double[] Blob(int seed) =>
        [.. Enumerable.Range(0, 64).Select(i => Exp(-(Pow((i % 8) - 3.5 + Sin(seed), 2) + Pow((i / 8) - 3.5 + Cos(seed), 2)) / (2 + seed)))];

    private static Figure Network(int epoch)
    {
        int[] sizes = [2, 8, 8, 1];
        var nodes = sizes.SelectMany((size, layer) => Enumerable.Range(0, size).Select(i => (Layer: layer, X: layer * 3.0, Y: (i - ((size - 1) / 2.0)) * 1.1))).ToList();
        var edges = nodes.SelectMany(from => nodes.Where(to => to.Layer == from.Layer + 1).Select(to => (from, to))).ToList();
        return Plot.Edges(edges.Select(e => e.from.X), edges.Select(e => e.from.Y), edges.Select(e => e.to.X), edges.Select(e => e.to.Y), edges.Select((_, i) => Sin((i * 1.3) + epoch)), strongest: 1)
            + Plot.Circles(nodes.Select(n => n.X), nodes.Select(n => n.Y), 0.45, nodes.Select((_, i) => Invariant($"{Sin(i):0.0}")), nodes.Select((_, i) => Sin(i + epoch)), strongest: 1);
    }
}
