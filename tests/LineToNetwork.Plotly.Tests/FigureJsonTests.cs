using System.Globalization;
using CsCheck;
using LineToNetwork.Figures;

namespace LineToNetwork.Plotly.Tests;

public sealed class FigureJsonTests
{
    [Fact]
    public void A_script_end_in_a_text_cannot_end_the_script()
    {
        const string hostile = "</script><script>alert(1)</script><!-- \u2028 \ud800";
        var figure = (Plot.Points([1], [2], hostile) + Plot.Text(1, 2, hostile)).Title(hostile).XAxis(hostile).AltText(hostile);

        var html = Rendered.Html(figure);

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<", Rendered.JsonText(figure), StringComparison.Ordinal);
        Assert.StartsWith("</script>", (string)Rendered.Json(figure)["first"]!["title"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void NaN_and_infinities_are_gaps()
    {
        var traces = Rendered.Json(Plot.Line([1, 2, 3, 4], [1, double.NaN, double.PositiveInfinity, 4]))["first"]!["traces"]!;

        Assert.Equal([1, null, null, 4], Rendered.Numbers(traces["0"]!["y"]!));
    }

    [Fact]
    public void A_hundred_thousand_points_stay_below_a_megabyte_and_keep_their_places()
    {
        double[] x = [.. Enumerable.Range(0, 100_000).Select(i => Math.Sin(i) * i)];
        var figure = Plot.Points(x, x);

        Assert.True(Rendered.JsonText(figure).Length < 1_000_000);
        var drawn = Rendered.Numbers(Rendered.Json(figure)["first"]!["traces"]!["0"]!["x"]!);
        var step = (x.Max() - x.Min()) / 65534;
        Assert.All(x.Zip(drawn), pair => Assert.InRange(Math.Abs(pair.First - pair.Second!.Value), 0, step));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_bytes_are_the_same_in_every_culture(string culture)
    {
        var expected = In(CultureInfo.InvariantCulture);

        Assert.Equal(expected, In(CultureInfo.GetCultureInfo(culture)));

        static List<string> In(CultureInfo culture)
        {
            var (numbers, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            try
            {
                return [.. Gallery.Still.Values.Concat(Gallery.Moving.Values).Select(make => Rendered.Html(make()))];
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (numbers, words);
            }
        }
    }

    [Fact]
    public void Two_sliders_of_41_positions_over_a_line_take_less_than_150_kilobytes()
    {
        var figure = Figure.Turn("a", (-1, 1, 41), "b", (-20, 40, 41), (a, b) =>
            (Plot.Points([1, 2, 3], [4, 5, 6]) + Plot.Line(x => (a * x) + b, 0, 10)).Title(FormattableString.Invariant($"y = {a:0.00} · x + {b:0.0}")));

        Assert.InRange(Rendered.JsonText(figure).Length, 1, 150_000);
    }

    [Fact]
    public void A_state_holds_only_what_differs_from_the_first()
    {
        var figure = Figure.Turn("a", (0, 1, 3), a => Plot.Points([1, 2], [3, 4]) + Plot.Line([0, 1], [0, a]));

        var states = Rendered.Json(figure)["states"]!;

        Assert.Equal("""{"traces":{"1":{"y":[0,1]}}}""", states[2]!.ToJsonString());
        Assert.Equal("{}", states[1]!.ToJsonString());
    }

    [Fact]
    public void Patching_the_first_state_gives_each_state_as_it_would_be_alone()
    {
        Gen.Double[-5, 5].Array[1, 6].Array[2, 5].Sample(frames =>
        {
            var moving = Figure.Play("frame", frames.Select(Drawn)).XAxis("x", -1, 7).YAxis("y", -6, 6);
            for (var state = 0; state < frames.Length; state++)
            {
                var alone = Rendered.Json(Drawn(frames[state]).XAxis("x", -1, 7).YAxis("y", -6, 6))["first"]!;
                Assert.Equal(alone["traces"]!.ToJsonString(), Sorted(Rendered.State(moving, state)["traces"]!, alone["traces"]!));
            }
        });

        static Figure Drawn(double[] heights)
        {
            var x = heights.Select((_, i) => (double)i);
            return heights[0] < 0 ? Plot.Points(x, heights) : Plot.Line(x, heights) + Plot.Bars(x, heights);
        }

        // The order of properties has no meaning in JSON, but comparing texts has.
        static string Sorted(System.Text.Json.Nodes.JsonNode patched, System.Text.Json.Nodes.JsonNode like) =>
            System.Text.Json.Nodes.JsonNode.DeepEquals(patched, like) ? like.ToJsonString() : patched.ToJsonString();
    }

    [Theory]
    [InlineData(1_000_000.25, 1_000_010.75)]
    [InlineData(0.000012345, 0.000012349)]
    [InlineData(3.93240, 3.93241)]
    public void Numbers_far_from_zero_and_close_together_keep_their_distance(double low, double high)
    {
        var figure = Plot.Points([low, high], [low, high]);

        var written = Rendered.Numbers(Rendered.Json(figure)["first"]!["traces"]!["0"]!["x"]!);

        Assert.InRange(written[1]!.Value - written[0]!.Value, (high - low) * 0.9999, (high - low) * 1.0001);
    }

    [Fact]
    public void Small_numbers_survive_on_a_logarithmic_axis()
    {
        var figure = Plot.Points([1e-9, 1e-3, 10], [1, 2, 3]).LogX();

        Assert.Equal([1e-9, 1e-3, 10], Rendered.Numbers(Rendered.Json(figure)["first"]!["traces"]!["0"]!["x"]!));
    }

    [Fact]
    public void A_straight_curve_is_written_by_its_ends()
    {
        var trace = Rendered.Json(Plot.Line(x => (3 * x) - 1, 0, 10))["first"]!["traces"]!["0"]!;

        Assert.Equal([0, 10], Rendered.Numbers(trace["x"]!));
        Assert.Equal([-1, 29], Rendered.Numbers(trace["y"]!));
    }

    [Fact]
    public void An_axis_shows_all_states_and_stands_still()
    {
        var figure = Figure.Turn("a", (1, 5, 5), a => Plot.Points([0, a], [0, a]));

        Assert.Equal(Rendered.State(figure, 0)["layout"]!.ToJsonString(), Rendered.State(figure, 4)["layout"]!.ToJsonString());
        var range = Rendered.Numbers(Rendered.State(figure, 0)["layout"]!["xaxis"]!["range"]!);
        Assert.True(range[0] < 0 && range[1] > 5);
    }

    [Fact]
    public void A_steep_curve_does_not_press_the_data_flat()
    {
        var figure = Plot.Points([0, 10], [0, 10]) + Plot.Line(x => 1000 * x, 0, 10);

        var range = Rendered.Numbers(Rendered.Json(figure)["first"]!["layout"]!["yaxis"]!["range"]!);

        Assert.InRange(range[1]!.Value, 10, 16);
    }

    [Fact]
    public void Flat_marks_in_a_figure_in_space_are_refused_with_a_way_out()
    {
        var figure = Plot.Surface((a, b) => a * b, (0, 1), (0, 1)) + Plot.Points([1], [2]);

        var error = Assert.Throws<ArgumentException>(() => Rendered.Html(figure));

        Assert.Contains("Row.Of", error.Message, StringComparison.Ordinal);
    }
}
