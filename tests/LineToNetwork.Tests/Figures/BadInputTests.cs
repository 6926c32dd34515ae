using LineToNetwork.Classroom;
using LineToNetwork.Figures;

namespace LineToNetwork.Tests.Figures;

/// <summary>What a reader sees who gets something wrong: the argument, its value, and the mend.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, Action, string[]> Mistakes => new()
    {
        { "different lengths", () => Plot.Points([1, 2, 3], [1, 2]), ["y has 2 values", "x has 3"] },
        { "no points", () => Plot.Points([], [1]), ["x is empty", "at least one"] },
        { "only NaN", () => Plot.Line([1, 2], [double.NaN, double.PositiveInfinity]), ["y holds 2 values", "NaN or infinite"] },
        { "a label that is no class", () => Plot.Points([1, 2], [1, 2], [0, 2]), ["labels[1] is 2", "0 or 1"] },
        { "labels too few", () => Plot.Points([1, 2], [1, 2], [0]), ["labels has 1 value", "x has 2"] },
        { "a curve backwards", () => Plot.Line(Math.Sin, 5, 1), ["from is 5", "to is 1", "smaller"] },
        { "a curve to nowhere", () => Plot.Line(Math.Sin, 0, double.NaN), ["to is NaN"] },
        { "a surface backwards", () => Plot.Surface((a, b) => a, (1, 0), (0, 1)), ["x.From is 1", "x.To is 0"] },
        { "a surface of nothing", () => Plot.Surface((a, b) => double.NaN, (0, 1), (0, 1)), ["no finite number"] },
        { "an axis backwards", () => Plot.Point(1, 2).XAxis("x", 3, 3), ["from is 3", "to is 3"] },
        { "an axis without a name", () => Plot.Point(1, 2).XAxis(" "), ["label is empty"] },
        { "a figure of no height", () => Plot.Point(1, 2).Height(10), ["pixels is 10", "try 420"] },
        { "too faint", () => Plot.Point(1, 2).Faded(2), ["opacity is 2", "0 to 1"] },
        { "an unknown ink", () => Plot.Point(1, 2).In((Ink)99), ["ink is 99"] },
        { "gaps that do not fit", () => Plot.Gaps([1, 2], [3, 4], [5]), ["predicted has 1 value", "x has 2"] },
        { "a table of the wrong shape", () => Plot.Heatmap([1, 2], [1], new double[2, 1]), ["2 by 1", "1 by 2"] },
        { "an image of the wrong size", () => Plot.Images([[1, 2, 3, 4], [1, 2, 3]], width: 2), ["images[1] has 3 pixels", "4 pixels"] },
        { "no frames", () => Figure.Play("step"), ["\"step\"", "at least one"] },
        { "a slider of one value", () => Positions.Between(0, 1, 1), ["count is 1", "at least 2"] },
        { "factors from zero", () => Positions.Multiplied(0, 1), ["from is 0", "above zero"] },
        { "an unknown control", () => Figure.Turn("a", (0, 1), a => Plot.Point(a, a)).StartAt("b", 1), ["\"b\"", "\"a\""] },
        { "a row of nothing", () => Row.Of(), ["at least one figure"] },
        { "a circle of no size", () => Plot.Circles([1], [1], 0), ["radius is 0", "try 0.3"] },
        { "a sum of nothing", () => Plot.Sum(0, 1, "sum"), ["at least 1"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_its_value_and_mend(string mistake, Action call, string[] words)
    {
        Assert.NotEmpty(mistake);
        var error = Assert.ThrowsAny<ArgumentException>(call);

        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }
}
