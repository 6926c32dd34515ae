using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The numbers of notebook 05.</summary>
internal static class ManyInputsClaims
{
    private const string Notebook = "05-many-inputs";

    private static readonly double[] Price = Datasets.Books().Column(book => book.Price);

    private static readonly (string, Func<Book, double>)[] Reasons =
        [("pages", book => book.Pages), ("colour", book => book.Colour), ("hardback", book => book.Hardback)];

    private static readonly (string, Func<Book, double>)[] WithLetters = [.. Reasons, ("letters", book => book.Title.Length)];

    public static IEnumerable<Claim> All =>
    [
        new(Notebook, "a hardback costs 12 yuan more", () => Best["hardback"]),
        new(Notebook, "colour 10 yuan", () => Best["colour"]),
        new(Notebook, "a page 0.1 yuan", () => Best["pages"], "0.0"),
        new(Notebook, "The loss fell to 5.2", () => Loss.Squared.Of(Best.At(Inputs), Price), "0.0"),
        new(Notebook, "had a loss of 70.6", () => Loss.Squared.Of(Exact.Line(Inputs["pages"], Price), Inputs["pages"], Price), "0.0"),
        new(Notebook, "Pages go up to 587", () => Inputs["pages"].Max()),
        new(Notebook, "10.5 make 40.5", () => new LinearModel(Inputs.Names, [0.1, 10, 12], 10.5).At(200, 1, 0), "0.0"),
        new(Notebook, "the loss is 5.2 again", () => Loss.Squared.Of(Best.At(Inputs), Price), "0.0"),
        new(Notebook, "changes a loss of 7.44", () => AsideLoss(7, Reasons), "0.00"),
        new(Notebook, "by −0.21", () => AsideLoss(7, WithLetters) - AsideLoss(7, Reasons), "0.00"),
        new(Notebook, "the same input adds 0.95", () => AsideLoss(1, WithLetters) - AsideLoss(1, Reasons), "0.00"),
    ];

    private static Columns Inputs => Datasets.Books().Columns(Reasons);

    private static LinearModel Best => Exact.Model(Inputs, Price);

    private static double AsideLoss(int seed, (string, Func<Book, double>)[] reasons)
    {
        var (seen, aside) = HeldOut.Split(Datasets.Books(), share: 0.3, seed);
        var model = Exact.Model(seen.Columns(reasons), seen.Column(book => book.Price));
        return Loss.Squared.Of(model.At(aside.Columns(reasons)), aside.Column(book => book.Price));
    }
}
