using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;

namespace LineToNetwork.Tests.Lessons;

public sealed class BlameGraphTests
{
    // The tiny network of notebook 09: one knob a step, and a loss of 9.
    private static readonly Value Loss = (new Value(5, "c") * ((new Value(0.5, "a") * 4) + new Value(1, "b")).Relu() - 12).Squared();

    [Fact]
    public void Numbers_stand_above_and_blame_below()
    {
        var figure = BlameGraph.Of(Loss);
        Assert.Equal(["5", "0.5", "2", "1", "3", "3", "15", "3", "9"], Texts(figure, Side.Above));
        Assert.Equal(["18", "120", "30", "30", "30", "30", "6", "6", "1"], Texts(figure, Side.Below));
    }

    [Fact]
    public void A_number_that_was_typed_in_has_no_blame_and_an_ink_of_its_own()
    {
        var circles = BlameGraph.Of(Loss).First.Marks.OfType<CirclesMark>().ToDictionary(mark => mark.Ink, mark => mark.Texts);
        Assert.Equal(["4", "12"], circles[Ink.Data]);
        Assert.Equal(["c", "a", "b"], circles[Ink.Model]);
        Assert.Equal(["×", "+", "relu", "×", "−", "( )²"], circles[Ink.Quiet]);
    }

    [Fact]
    public void Going_forward_ends_with_all_numbers_and_no_blame()
    {
        var figure = BlameGraph.Forward(Loss);
        Assert.Equal(1 + 6, figure.Pictures.Length);
        Assert.Equal(9, Texts(figure, Side.Above).Count());
        Assert.Empty(Texts(figure, Side.Below));
        Assert.Equal("Forward: the knobs and the data are given", figure.Pictures[0].Title);
        Assert.Equal("Forward: 3² = 9", figure.Pictures[^1].Title);
    }

    [Fact]
    public void Going_back_tells_each_rule_with_its_numbers() => Assert.Equal(
        [
            "Back: the result is to blame for itself, 1 for 1",
            "Back through ²: the blame times twice the number, 1 · 2 · 3 = 6",
            "Back through −: the blame 6 is copied",
            "Back through ×: the blame times the other side, 6 · 3 = 18 and 6 · 5 = 30",
            "Back through the bend: it is open, 30 passes",
            "Back through +: the blame 30 is copied",
            "Back through ×: the blame times the other side, 30 · 4 = 120",
        ],
        BlameGraph.Backward(Loss).Pictures.Skip(7).Select(picture => picture.Title));

    [Fact]
    public void Going_back_starts_with_the_blame_of_the_result_alone()
    {
        var figure = BlameGraph.Backward(Loss);
        Assert.Equal("Back: the result is to blame for itself, 1 for 1", figure.First.Title);
        Assert.Equal(["1"], Texts(figure, Side.Below));
    }

    [Fact]
    public void The_circle_at_work_has_an_ink_that_no_knob_has() => Assert.Equal(
        ["×"], BlameGraph.Forward(Loss).Pictures[1].Marks.OfType<CirclesMark>().Single(mark => mark.Ink == Ink.Truth).Texts);

    [Fact]
    public void A_closed_bend_is_said_to_block()
    {
        var asleep = (new Value(-1, "a") * 4).Relu();
        Assert.Contains("Back through the bend: it is closed, 1 is blocked", Titles(asleep));
    }

    [Fact]
    public void What_is_taken_away_gets_the_blame_with_its_sign_turned() => Assert.Contains(
        "Back through −: 1 is copied to the first, −1 to what is taken away", Titles(new Value(3, "x") - new Value(2, "y")));

    [Fact]
    public void Other_operations_say_their_steepness() =>
        Assert.Contains("Back through exp: the blame times its steepness, 1 · 1 = 1", Titles(new Value(0, "x").Exp()));

    [Fact]
    public void A_hidden_blame_is_a_question_mark() => Assert.Equal(
        ["?", "?", "30", "30", "30", "30", "6", "6", "1"], Texts(BlameGraph.Of(Loss, "a", "c"), Side.Below));

    [Fact]
    public void Hiding_a_name_that_is_not_there_is_an_error() => Assert.Contains(
        "hidden holds \"q\"", Assert.Throws<ArgumentException>(() => BlameGraph.Of(Loss, "q")).Message, StringComparison.Ordinal);

    [Fact]
    public void No_two_circles_touch()
    {
        var x = new Value(2, "x");
        Value Neuron(int k) => new Value(1.5, $"c{k}") * ((new Value(k - 1, $"a{k}") * x) + new Value(3, $"b{k}")).Tanh();
        var figure = BlameGraph.Of((Neuron(1) + Neuron(2) + Neuron(3) - 4).Squared());
        var middles = figure.First.Marks.OfType<CirclesMark>().SelectMany(mark => mark.X.Zip(mark.Y)).ToList();
        Assert.All(
            middles.Index(),
            one => Assert.All(
                middles.Take(one.Index),
                other => Assert.True(Distance(one.Item, other) > 1.2, $"{one.Item} and {other} touch.")));
    }

    [Fact]
    public void A_long_connection_goes_around_the_circles_between()
    {
        var a = new Value(0.5, "a");
        var figure = BlameGraph.Of((a * 4) + a);
        var times = figure.First.Marks.OfType<CirclesMark>().Single(mark => mark.Texts.Contains("×"));
        var middle = (times.X[times.Texts.ToList().IndexOf("×")], times.Y[times.Texts.ToList().IndexOf("×")]);
        var bent = figure.First.Marks.OfType<SegmentsMark>().Single(mark => !mark.Arrows);
        Assert.True(Distance((bent.ToX[0], bent.ToY[0]), middle) > 1);
    }

    [Fact]
    public void Drawing_leaves_the_gradients_of_the_values_alone()
    {
        var a = new Value(2, "a");
        BlameGraph.Backward(a * 3);
        Assert.Equal(0, a.Gradient);
    }

    [Fact]
    public void Its_alternative_text_lists_the_numbers() => Assert.Contains(
        "c = 5, a = 0.5, 4, × = 2, b = 1, + = 3, relu = 3, × = 15, 12, − = 3, ( )² = 9", BlameGraph.Of(Loss).ToString(), StringComparison.Ordinal);

    private static IEnumerable<string> Texts(Figure figure, Side side) =>
        figure.First.Marks.OfType<TextMark>().Where(mark => mark.Side == side).SelectMany(mark => mark.Texts);

    private static IEnumerable<string?> Titles(Value value) => BlameGraph.Backward(value).Pictures.Select(picture => picture.Title);

    private static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}
