using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The numbers in the prose of notebooks/04-downhill.dib.</summary>
public sealed class DownhillClaimsTests
{
    private static readonly double[] Hundreds = Datasets.Books().Column(book => book.Pages / 100);
    private static readonly double[] Price = Datasets.Books().Column(book => book.Price);
    private static readonly double Bottom = GradientDescent.Minimize(LossAt, 5, 0.03, 100).Last.Knobs[0];

    [Fact]
    public void At_4_the_loss_falls_by_213_for_each_1_and_one_step_leads_to_6_13()
    {
        Assert.Equal(-213, (LossAt(4.001) - LossAt(4)) / 0.001, 0.5);
        Assert.Equal(-213, Steepness.At(LossAt, 4), 0.5);
        Assert.Equal(6.13, 4 - (0.01 * Steepness.At(LossAt, 4)), 0.005);
    }

    [Fact]
    public void The_bottom_is_near_10_7() => Assert.Equal(10.7, Bottom, 0.05);

    [Fact]
    public void A_rate_of_0_001_is_half_way_after_twenty_steps() =>
        Assert.InRange(Walk(0.001).Last.Knobs[0], 5 + (0.4 * (Bottom - 5)), 5 + (0.6 * (Bottom - 5)));

    [Fact]
    public void A_rate_of_0_03_lands_almost_at_the_bottom_with_its_first_step() =>
        Assert.Equal(Bottom, Walk(0.03).Steps[1].Knobs[0], 0.3);

    [Fact]
    public void A_rate_of_0_06_jumps_across_and_back_and_a_little_lower_each_time()
    {
        var walk = Walk(0.06);

        Assert.All(walk.Steps.Zip(walk.Steps.Skip(1)), pair =>
        {
            Assert.NotEqual(pair.First.Knobs[0] < Bottom, pair.Second.Knobs[0] < Bottom);
            Assert.True(pair.Second.Loss < pair.First.Loss);
        });
    }

    [Fact]
    public void A_rate_of_0_07_lands_higher_each_time()
    {
        var walk = Walk(0.07);

        Assert.True(walk.Diverged);
        Assert.All(walk.Losses.Zip(walk.Losses.Skip(1)), pair => Assert.True(pair.Second > pair.First));
    }

    [Fact]
    public void In_the_long_valley_60_steps_do_not_arrive_and_a_rate_of_0_061_is_thrown_out()
    {
        Assert.Equal(76, GradientDescent.Minimize(LossOf, (0, 0), 0.05, 60).Last.Loss, 0.5);
        Assert.True(GradientDescent.Minimize(LossOf, (0, 0), 0.061, 60).Diverged);
    }

    [Fact]
    public void In_the_round_bowl_twelve_steps_arrive()
    {
        var x = Standardized.Of(Hundreds).Values;
        var walk = GradientDescent.Minimize((a, b) => Loss.Squared.Of(new Line(a, b), x, Price), (0, 0), 0.2, 12);

        Assert.Equal(Exact.Line(x, Price).Slope, walk.Last.Knobs[0], 0.1);
        Assert.Equal(70.58, walk.Last.Loss, 0.05);
    }

    [Fact]
    public void In_the_long_valley_newton_needs_one_jump() =>
        Assert.Equal(1, Newton.Minimize(LossOf, (0, 0)).Last.Number);

    [Fact]
    public void Cars_need_3_9324_feet_more_for_each_mile_per_hour()
    {
        var stops = Datasets.Stopping();
        double[] speed = stops.Column(stop => stop.Speed), distance = stops.Column(stop => stop.Distance);
        var standard = Standardized.Of(speed);

        var (a, b) = GradientDescent.Minimize(
            (a, b) => Loss.Squared.Of(new Line(a, b), standard.Values, distance), (0, 0), learningRate: 0.2, steps: 40).Last;
        var line = standard.Original(new Line(a, b));

        Assert.Equal(3.9324, line.Slope, 0.00005);
        Assert.Equal(-17.5791, line.Intercept, 0.00005);
        Assert.Equal(3.9324, Exact.Line(speed, distance).Slope, 0.00005);
        Assert.Equal(-17.5791, Exact.Line(speed, distance).Intercept, 0.00005);
    }

    [Fact]
    public void The_exponent_of_the_planets_is_1_4997_after_a_hundred_steps()
    {
        var planets = Datasets.Planets();
        double[] far = planets.Column(planet => Math.Log(planet.Distance)), year = planets.Column(planet => Math.Log(planet.Period));

        var (exponent, _) = GradientDescent.Minimize(
            (a, b) => Loss.Squared.Of(new Line(a, b), far, year), (0, 0), learningRate: 0.2, steps: 100).Last;

        Assert.Equal(1.4997, exponent, 0.00005);
    }

    [Theory]
    [InlineData(0.015, false)]
    [InlineData(0.02, true)]
    [InlineData(0.0315, true)]
    [InlineData(0.043, true)]
    [InlineData(0.048, false)]
    public void Rates_from_about_0_02_to_0_043_pass_the_first_exercise(double rate, bool passes) =>
        Assert.Equal(passes, GradientDescent.Minimize(LossAt, 2, rate, 3).Last.Loss <= 75);

    [Fact]
    public void A_rate_of_0_0315_lands_at_the_bottom_with_the_first_step() =>
        Assert.Equal(Bottom, GradientDescent.Minimize(LossAt, 2, 0.0315, 1).Last.Knobs[0], 0.02);

    [Fact]
    public void The_year_of_ceres_lasts_4_61_years() => Assert.Equal(4.61, Math.Pow(2.77, 1.5), 0.005);

    private static DescentPath Walk(double rate) => GradientDescent.Minimize(LossAt, 5, rate, 20);

    private static double LossOf(double a, double b) => Loss.Squared.Of(new Line(a, b), Hundreds, Price);

    private static double LossAt(double a) => LossOf(a, 17);
}
