using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The numbers of notebooks 01 to 03.</summary>
internal static class LineClaims
{
    private static readonly double[] Hundreds = Datasets.Books().Column(book => book.Pages / 100);
    private static readonly double[] Price = Datasets.Books().Column(book => book.Price);
    private static readonly double[] EightTens = Datasets.Books().Take(8).Column(book => book.Pages / 10);
    private static readonly double[] EightPrices = Datasets.Books().Take(8).Column(book => book.Price);

    public static IEnumerable<Claim> All =>
    [
        new("01-line", "20 more make 50", () => new Line(0.1, 20).At(300)),
        new("01-line", "50 yuan for 300 pages", () => new Line(0.1, 20).At(300)),
        new("01-line", "and 45 + 20 is 65", () => new Line(0.1, 20).At(450)),
        new("01-line", "18 yuan buy 180 pages", () => (38 - 20) / 0.1),
        new("02-loss", "The largest is the sixth, 19.7", () => new Line(1, 15).Residuals(EightTens, EightPrices)[5], "0.0"),
        new("02-loss", "The lowest loss that a line can have on these eight books is 89.3",
            () => LossOnEight(Exact.Line(EightTens, EightPrices)), "0.0"),
        new("02-loss", "Their losses are 97.9", () => LossOnEight(new(0.5, 40)), "0.0"),
        new("02-loss", "97.9, 100.2 and", () => LossOnEight(new(1.2, 15)), "0.0"),
        new("02-loss", "and 127.6", () => LossOnEight(new(1.5, 2)), "0.0"),
        new("03-loss-surface", "far from 0 pages, at about 367", () => 100 * Hundreds.Average()),
        new("03-loss-surface", "from 3,513 to", () => LossOnAll(new(0, 0)), "N0"),
        new("03-loss-surface", "typical distance from the middle, 155 pages", () => 100 * Standardized.Of(Hundreds).StandardDeviation),
        new("03-loss-surface", "near `a = 16.44`", () => Exact.Line(Standardized.Of(Hundreds).Values, Price).Slope, "0.00"),
        new("03-loss-surface", "`b = 56.32`", () => Exact.Line(Standardized.Of(Hundreds).Values, Price).Intercept, "0.00"),
        new("03-loss-surface", "at 3.67 hundred pages", Hundreds.Average, "0.00"),
    ];

    private static double LossOnEight(Line line) => Loss.Squared.Of(line, EightTens, EightPrices);

    private static double LossOnAll(Line line) => Loss.Squared.Of(line, Hundreds, Price);
}
