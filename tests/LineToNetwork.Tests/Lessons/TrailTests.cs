using CsCheck;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;

namespace LineToNetwork.Tests.Lessons;

public sealed class TrailTests
{
    [Fact]
    public void Smaller_paces_keep_every_stop_and_go_straight_between_them() => Gen.Select(
            Gen.Double[-10, 10].Select(Gen.Double[-10, 10], (a, b) => (a, b)).Array[1, 5], Gen.Int[1, 6])
        .Sample((stops, each) =>
        {
            var paces = Trail.Through(stops).InPaces(each).Stops;

            Assert.Equal(((stops.Length - 1) * each) + 1, paces.Length);
            Assert.Equal(stops, paces.Where((_, i) => i % each == 0));
            for (var i = 0; i + 1 < stops.Length; i++)
            {
                var step = (stops[i + 1].a - stops[i].a) / each;
                Assert.All(
                    Enumerable.Range(0, each),
                    pace => Assert.Equal(stops[i].a + (pace * step), paces[(i * each) + pace].A, 9));
            }
        });

    [Fact]
    public void A_descent_turns_into_its_steps()
    {
        Trail trail = GradientDescent.Minimize((a, b) => (a * a) + (b * b), start: (1, 2), learningRate: 0.25, steps: 3);

        Assert.Equal(4, trail.Stops.Length);
        Assert.Equal((1, 2), trail.Stops[0]);
        Assert.Equal(0.5, trail.Stops[1].A, 6);
    }

    [Fact]
    public void A_descent_is_shown_whole_before_it_is_played_and_a_walk_by_hand_from_its_start()
    {
        var landscape = Landscape.Of((a, b) => (a * a) + (b * b), (-3, 3), (-3, 3));
        var path = GradientDescent.Minimize((a, b) => (a * a) + (b * b), (1, 2), learningRate: 0.25, steps: 3);

        Assert.Equal(3, landscape.Map(path).Space.Start);
        Assert.Equal(0, landscape.Map(Trail.Through((1, 2), (0, 0))).Space.Start);
    }

    [Fact]
    public void A_long_trail_gets_at_most_41_pictures_in_order_with_both_ends() => Gen.Int[0, 500].Sample(last =>
    {
        var trail = Trail.Through([.. Enumerable.Range(0, last + 1).Select(i => ((double)i, 0.0))]);
        int[] shown = [.. trail.Play(number => Plot.Point(number, 0)).Pictures.Select(picture => (int)picture.Marks[0].Bounds.X.Low)];

        Assert.InRange(shown.Length, 1, 41);
        Assert.Equal(0, shown[0]);
        Assert.Equal(last, shown[^1]);
        Assert.Equal(shown.Distinct().Order(), shown);
    });

    [Fact]
    public void The_first_steps_of_a_long_trail_are_all_shown()
    {
        var trail = Trail.Through([.. Enumerable.Range(0, 201).Select(i => ((double)i, 0.0))]);
        var shown = trail.Play(number => Plot.Point(number, 0)).Pictures.Select(picture => picture.Marks[0].Bounds.X.Low);

        Assert.Equal([0, 1, 2, 3], shown.Take(4));
    }

    [Fact]
    public void No_stops_are_an_error_that_says_what_to_give() =>
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => Trail.Through()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_stop_that_is_no_number_is_named() => Assert.Contains(
        "stops[1]",
        Assert.Throws<ArgumentException>(() => Trail.Through((0, 0), (1, double.NaN))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Paces_must_be_at_least_one() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Trail.Through((0, 0), (1, 1)).InPaces(0));

    [Fact]
    public void A_search_with_one_knob_is_no_trail() => Assert.Contains(
        "1 knob",
        Assert.Throws<ArgumentException>(() => Trail.Of(GradientDescent.Minimize(a => a * a, 1, 0.1, 2))).Message,
        StringComparison.Ordinal);
}
