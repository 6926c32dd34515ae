using LineToNetwork.Data;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Lessons;

/// <summary>The pictures of losses: over time, over two knobs, and over a slice through many.</summary>
public sealed class LossPictureTests
{
    private static readonly Examples Moons = Datasets.Moons(60);
    private static readonly TrainingPlan Plan = new() { Epochs = 40, BatchSize = 20, Snapshots = 41 };
    private static readonly Network Start = Network.Create(seed: 1, 2, Layer.Tanh(4), Layer.Sigmoid(1));
    private static readonly TrainingRun Run = Start.Train(Moons, Plan);

    [Fact]
    public void A_curve_holds_every_epoch_and_marks_the_lowest_held_out_loss()
    {
        var run = Start.Train(Moons, Plan with { HeldOut = Datasets.Moons(60, seed: 2) });
        var marks = LossCurve.Of(run).First.Marks;
        Assert.Equal(run.History.Select(record => record.Loss), marks.OfType<LineMark>().First().Y);
        var best = run.History.MinBy(record => record.HeldOutLoss);
        Assert.Equal((best.Epoch, best.HeldOutLoss!.Value), (marks.OfType<PointsMark>().Single().X[0], marks.OfType<PointsMark>().Single().Y[0]));
    }

    [Fact]
    public void A_curve_without_held_out_examples_is_one_line() => Assert.Single(LossCurve.Of(Run).First.Marks);

    [Fact]
    public void A_moving_curve_has_the_moments_of_the_moving_regions() => Assert.True(
        LossCurve.Learning(Run).Space.Controls[0].IsSameAs(DecisionRegions.Learning(Run, Datasets.Moons(60)).Space.Controls[0]));

    [Fact]
    public void Compared_curves_have_names_and_inks_of_their_own()
    {
        var marks = LossCurve.Compared(("a", Run), ("b", Run)).First.Marks;
        Assert.Equal(["a", "b"], marks.Select(mark => mark.Name));
        Assert.Equal(2, marks.Select(mark => mark.Ink).Distinct().Count());
    }

    [Fact]
    public void The_directions_of_a_slice_are_as_long_for_each_neuron_as_the_neuron()
    {
        var directions = SliceDirections.Of(Run.Network, [.. Run.Snapshots.Select(moment => moment.Network)]);
        foreach (var direction in new[] { directions.First, directions.Second })
        {
            // Four neurons of two weights and a bias, then one of four weights and a bias.
            foreach (var (at, width) in new[] { (0, 3), (3, 3), (6, 3), (9, 3), (12, 5) })
            {
                Assert.Equal(
                    Length(Run.Network.Knobs.Skip(at).Take(width).Select(knob => (double)knob)), Length(direction.Skip(at).Take(width)), 1e-6);
            }
        }
    }

    [Fact]
    public void A_network_in_the_slice_is_found_where_it_is()
    {
        var directions = SliceDirections.Of(Run.Network, [.. Run.Snapshots.Select(moment => moment.Network)]);
        var inside = Run.Network.WithKnobs(directions.KnobsAt(Run.Network, 0.3, -0.2));
        var (first, second) = directions.Project(inside, Run.Network);
        Assert.Equal(0.3, first, 1e-5);
        Assert.Equal(-0.2, second, 1e-5);
    }

    [Fact]
    public void A_path_that_lies_in_a_plane_is_wholly_in_its_slice()
    {
        // A network of two knobs has no more than two directions.
        var run = Network.Create(seed: 1, 1, Layer.Sigmoid(1)).Train(Students, Plan with { Optimizer = Optimizer.Momentum(0.1) });
        Assert.Equal(1, LossSlice.Of(run, Students).ShareOfPath, 1e-6);
    }

    [Fact]
    public void The_map_of_a_slice_holds_the_losses_of_networks_and_ends_in_the_trained_one()
    {
        var map = LossSlice.Of(Run, Moons).Map();
        var grid = map.First.Marks.OfType<ContourMark>().Single().Grid;
        Assert.True(grid.Values.Low <= Run.Network.Loss(Moons) * 1.5);
        var head = map.First.Marks.OfType<PointsMark>().Last();
        Assert.Equal(0, head.X[0], 1e-5);
        Assert.Equal(0, head.Y[0], 1e-5);
        Assert.Equal(grid.X.High - grid.X.Low, grid.Y.High - grid.Y.Low, 1e-9);
    }

    [Fact]
    public void The_surface_and_the_map_of_a_slice_move_together()
    {
        var slice = LossSlice.Of(Run, Moons);
        Assert.True(slice.Surface().Space.Controls[0].IsSameAs(slice.Map().Space.Controls[0]));
        Assert.Contains(slice.Surface().First.Marks, mark => mark is SurfaceMark);
    }

    [Fact]
    public void A_race_draws_every_step_up_to_the_moment()
    {
        var run = Network.Create(seed: 1, 1, Layer.Sigmoid(1)).Train(Students, Plan);
        var race = KnobRace.OnMap(Students, ("a", run), ("b", run));
        Assert.Equal(41, race.First.Marks.OfType<LineMark>().First().X.Count);
        Assert.Single(race.Pictures[0].Marks.OfType<LineMark>().First().X);
        Assert.Equal(["a", "b"], race.First.Marks.OfType<LineMark>().Select(line => line.Name));
    }

    [Fact]
    public void A_race_of_larger_networks_is_an_error_that_says_what_fits()
    {
        var error = Assert.Throws<ArgumentException>(() => KnobRace.OnMap(Moons, ("a", Run)));
        Assert.Contains("exactly 2 knobs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_race_over_different_epochs_is_an_error()
    {
        var start = Network.Create(seed: 1, 1, Layer.Sigmoid(1));
        Assert.Throws<ArgumentException>(() => KnobRace.OnMap(
            Students, ("a", start.Train(Students, Plan)), ("b", start.Train(Students, Plan with { Epochs = 20, Snapshots = 21 }))));
    }

    [Theory]
    [InlineData(0.4, 5)]
    [InlineData(0, 1)]
    [InlineData(1e-4, 2e-4)]
    [InlineData(100, 1e6)]
    public void Levels_rise_between_the_lowest_and_the_highest_loss(double lowest, double highest)
    {
        var levels = LossLevels.Between(lowest, highest);
        Assert.InRange(levels.Length, 3, 12);
        Assert.Equal(levels.Order().Distinct(), levels);
        Assert.All(levels, level => Assert.InRange(level, lowest, highest));
    }

    private static Examples Students
    {
        get
        {
            var hours = Datasets.Hours();
            return Examples.Of([.. hours.Select(student => new[] { student.Hours })], [.. hours.Select(student => student.Passed)]);
        }
    }

    private static double Length(IEnumerable<double> parts) => Math.Sqrt(parts.Sum(part => part * part));
}
