using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The sentences of notebook 04 that quote a number.</summary>
internal static class DownhillClaims
{
    private const string Notebook = "04-downhill";

    private static readonly double[] Hundreds = Datasets.Books().Column(book => book.Pages / 100);
    private static readonly double[] Price = Datasets.Books().Column(book => book.Price);

    public static IEnumerable<Claim> All =>
    [
        new(Notebook, "the loss falls by 213", () => -Steepness.At(LossAt, 4)),
        new(Notebook, "To 6.13", () => 4 - 0.01 * Steepness.At(LossAt, 4), "0.00"),
        new(Notebook, "costs 3.93 feet of road", () => Cars.Slope, "0.00"),
        new(Notebook, "1.4997, almost exactly", () => Kepler.Slope, "0.0000"),
        new(Notebook, "3.01 · 3.01 is 9.0601", () => 3.01 * 3.01, "0.0000"),
        new(Notebook, "0.0601 / 0.01 is 6.01", () => (3.01 * 3.01 - 9) / 0.01, "0.00"),
        new(Notebook, "2.77 to the power 1.5 is 4.61", () => Math.Pow(2.77, 1.5), "0.00"),
    ];

    private static Line Cars => Exact.Line(
        Datasets.Stopping().Column(stop => stop.Speed), Datasets.Stopping().Column(stop => stop.Distance));

    private static Line Kepler => Exact.Line(
        Datasets.Planets().Column(planet => Math.Log(planet.Distance)), Datasets.Planets().Column(planet => Math.Log(planet.Period)));

    private static double LossAt(double a) => Loss.Squared.Of(new Line(a, 17), Hundreds, Price);
}
