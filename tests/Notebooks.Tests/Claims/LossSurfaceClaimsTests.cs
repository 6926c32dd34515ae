using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The numbers in the prose of notebooks/03-loss-surface.dib.</summary>
public sealed class LossSurfaceClaimsTests
{
    private static readonly double[] Hundreds = Datasets.Books().Column(book => book.Pages / 100);
    private static readonly double[] Price = Datasets.Books().Column(book => book.Price);

    [Fact]
    public void The_walk_into_the_valley_takes_the_loss_from_3513_to_341()
    {
        Assert.Equal(3513, LossOf(0, 0), 0.5);
        Assert.Equal(341, LossOf(0, 56), 0.5);
    }

    [Fact]
    public void Along_the_floor_the_loss_never_rises_above_341() => Assert.All(
        Enumerable.Range(0, 101).Select(i => i / 100.0),
        share => Assert.InRange(LossOf(20 * share, 56 - (73 * share)), 70, 341.5));

    [Fact]
    public void The_deepest_place_is_at_10_6_and_17_4()
    {
        var best = Exact.Line(Hundreds, Price);

        Assert.Equal(10.6, best.Slope, 0.05);
        Assert.Equal(17.4, best.Intercept, 0.05);
    }

    [Fact]
    public void The_middle_of_the_books_is_at_367_pages_and_they_are_typically_155_pages_away_from_it()
    {
        var standard = Standardized.Of(Hundreds);

        Assert.Equal(3.67, standard.Mean, 0.005);
        Assert.Equal(1.55, standard.StandardDeviation, 0.005);
    }

    [Fact]
    public void The_bottom_of_the_round_bowl_is_at_16_44_and_56_32()
    {
        var best = Exact.Line(Standardized.Of(Hundreds).Values, Price);

        Assert.Equal(16.44, best.Slope, 0.005);
        Assert.Equal(56.32, best.Intercept, 0.005);
    }

    [Fact]
    public void On_standardized_pages_both_knobs_bend_the_loss_alike_and_do_not_disturb_each_other()
    {
        var x = Standardized.Of(Hundreds).Values;
        var bend = Curvature.Of(knobs => Loss.Squared.Of(new Line(knobs[0], knobs[1]), x, Price), [16, 56]);

        Assert.Equal(bend[0, 0], bend[1, 1], 1e-6);
        Assert.Equal(0, bend[0, 1], 1e-6);
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(3.67, 0)]
    [InlineData(4.3, 1)]
    public void The_valley_leans_the_other_way_beyond_the_middle(double countedFrom, int lean)
    {
        double[] x = [.. Hundreds.Select(hundreds => hundreds - countedFrom)];
        var bend = Curvature.Of(knobs => Loss.Squared.Of(new Line(knobs[0], knobs[1]), x, Price), [10, 50]);

        Assert.Equal(lean, -Math.Sign(Math.Round(bend[0, 1], 1)));
    }

    private static double LossOf(double a, double b) => Loss.Squared.Of(new Line(a, b), Hundreds, Price);
}
