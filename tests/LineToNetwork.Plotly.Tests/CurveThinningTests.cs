using CsCheck;
using LineToNetwork.Figures;
using LineToNetwork.Plotly.Traces;

namespace LineToNetwork.Plotly.Tests;

public sealed class CurveThinningTests
{
    [Fact]
    public void No_point_that_was_left_out_lies_visibly_off_the_thinned_curve() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[-3, 3], Gen.Double[0.1, 20]).Sample((height, bend, waves) =>
        {
            var x = Series.Between(0, 1, 401);
            var y = Series.Of(x.Select(value => (height * Math.Sin(waves * value)) + (bend * value * value)));

            var (thinX, thinY) = CurveThinning.Thin(x, y);

            var visible = (y.High - y.Low) / 1900;
            Assert.All(Enumerable.Range(0, x.Count), i => Assert.InRange(Math.Abs(Between(thinX, thinY, x[i]) - y[i]), 0, visible));
        });

    [Fact]
    public void Gaps_stay_gaps()
    {
        var x = Series.Of([0, 1, 2, 3, 4, 5, 6]);
        var y = Series.Of([0, 1, 2, double.NaN, 4, 5, 6]);

        var (thinX, thinY) = CurveThinning.Thin(x, y);

        Assert.Equal([0, 2, 3, 4, 6], thinX);
        Assert.Equal([0, 2, double.NaN, 4, 6], thinY);
    }

    [Fact]
    public void A_corner_is_kept()
    {
        var x = Series.Between(-1, 1, 401);

        var (thinX, _) = CurveThinning.Thin(x, Series.Of(x.Select(value => Math.Max(0, value))));

        Assert.Equal([-1, 0, 1], thinX);
    }

    private static double Between(Series x, Series y, double at)
    {
        var right = Enumerable.Range(1, x.Count - 1).First(i => x[i] >= at);
        var share = (at - x[right - 1]) / (x[right] - x[right - 1]);
        return y[right - 1] + (share * (y[right] - y[right - 1]));
    }
}
