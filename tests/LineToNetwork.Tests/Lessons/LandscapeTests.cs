using LineToNetwork.Classroom;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;

namespace LineToNetwork.Tests.Lessons;

public sealed class LandscapeTests
{
    private static readonly Landscape Round = Landscape.Of(Bowl, a: (-10, 10), b: (-10, 10));

    [Fact]
    public void The_rings_of_a_round_bowl_are_equally_far_apart()
    {
        var radii = Mark<ContourMark>(Round.Map()).Levels!.Select(Math.Sqrt).ToList();

        Assert.Equal(10, radii.Count);
        Assert.All(radii.Zip(radii.Skip(1)), pair => Assert.Equal(Math.Sqrt(200) / 10, pair.Second - pair.First, 0.2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e6)]
    public void Rings_stay_apart_however_high_the_landscape_lies(double height)
    {
        var map = Landscape.Of((a, b) => height + Bowl(a, b), (-1, 1), (-1, 1)).Map();

        Assert.Equal(10, Mark<ContourMark>(map).Levels!.Distinct().Count());
    }

    [Fact]
    public void Knobs_that_go_equally_far_are_drawn_equally_long()
    {
        Assert.True(Round.Map().First.HasEqualScales);
        Assert.Null(Landscape.Of(Bowl, (-10, 10), (-1, 1)).Map().First.HasEqualScales);
    }

    [Fact]
    public void Bowl_and_map_show_the_knobs_over_the_whole_stretch()
    {
        var (bowl, map) = (Round.Bowl().First, Round.Map().First);

        Assert.Equal(("knob a", -10, 10), (map.X.Label, map.X.From, map.X.To));
        Assert.Equal(("knob b", -10, 10), (bowl.Y.Label, bowl.Y.From, bowl.Y.To));
        Assert.Equal(("loss", 0, 200), (bowl.Z.Label, bowl.Z.From, bowl.Z.To));
    }

    [Fact]
    public void A_slice_floats_a_little_above_the_ground_so_that_it_is_seen()
    {
        var slice = Mark<SpaceLineMark>(Round.SliceAt(4));

        Assert.All(slice.Y, b => Assert.Equal(4, b));
        Assert.All(slice.X.Zip(slice.Z), at => Assert.InRange(at.Second - Bowl(at.First, 4), 0.5, 5));
    }

    [Fact]
    public void The_map_of_a_walk_shows_the_way_so_far_and_its_loss()
    {
        var map = Round.Map(Trail.Through((3, 4), (3, 0), (1, 0)));

        Assert.Equal(["Step 0: loss 25", "Step 1: loss 9", "Step 2: loss 1"], map.Pictures.Select(picture => picture.Title));
        Assert.Equal([1, 2, 3], map.Pictures.Select(picture => picture.Marks.OfType<LineMark>().Single().X.Count));
    }

    [Fact]
    public void A_step_off_the_map_says_so_and_is_not_drawn_in_the_bowl()
    {
        var trail = Trail.Through((3, 4), (30, 4), (3, 0));

        Assert.EndsWith("off this map", Round.Map(trail).Pictures[1].Title, StringComparison.Ordinal);
        var way = Round.Bowl(trail).Pictures[2].Marks.OfType<SpaceLineMark>().Single();
        Assert.Equal([3, double.NaN, 3], way.X);
    }

    [Fact]
    public void A_walk_wholly_off_the_map_leaves_the_bowl_bare() =>
        Assert.Single(Round.Bowl(Trail.Through((30, 40))).First.Marks);

    [Fact]
    public void A_walk_that_blew_up_is_drawn_to_its_end_and_says_so()
    {
        var path = GradientDescent.Minimize(Bowl, start: (1, 1), learningRate: 1.5, steps: 50);

        Assert.Equal(DescentEnding.BlewUp, path.Ending);
        var last = Round.Map(path).First;
        Assert.Equal(path.Verdict, last.Title);
        Assert.Equal(path.Steps.Length, last.Marks.OfType<LineMark>().Single().X.Count);
        Assert.Equal(path.Verdict, Round.Walked(path).First.Title);
    }

    [Fact]
    public void A_walk_by_hand_says_the_loss_of_every_stop()
    {
        var figure = Round.Walked((3, 4), (3, 0));

        Assert.Equal("loss: 25 → 9", figure.First.Title);
        Assert.Equal([3, 3], figure.First.Marks.OfType<LineMark>().Single().X);
    }

    [Fact]
    public void Bowl_map_and_line_of_one_walk_move_by_one_control()
    {
        Trail trail = GradientDescent.Minimize(Bowl, (1, 1), learningRate: 0.1, steps: 100);
        double[] data = [1, 2];

        var row = Row.Of(Round.Bowl(trail), Round.Map(trail), Gaps.Along(trail, data, data));

        Assert.Equal(["step"], row.Figures.SelectMany(figure => figure.Space.Controls).Select(control => control.Name).Distinct());
    }

    [Fact]
    public void A_stretch_that_runs_backwards_is_named() => Assert.Contains(
        "From", Assert.Throws<ArgumentException>(() => Landscape.Of(Bowl, (1, -1), (0, 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_loss_that_is_nowhere_a_number_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Landscape.Of((_, _) => double.NaN, (0, 1), (0, 1)));

    private static double Bowl(double a, double b) => (a * a) + (b * b);

    private static TMark Mark<TMark>(Figure figure)
        where TMark : Mark => figure.First.Marks.OfType<TMark>().Single();
}
