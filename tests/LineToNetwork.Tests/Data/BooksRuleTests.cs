using LineToNetwork.Data;

namespace LineToNetwork.Tests.Data;

/// <summary>The rule that data/README.md states for books.csv really makes the table.</summary>
public sealed class BooksRuleTests
{
    private const int Seed = 8;

    [Fact]
    public void The_stated_rule_and_seed_make_every_row_of_books_csv()
    {
        var random = new SeededRandom(Seed);

        foreach (var book in Datasets.Books())
        {
            double pages = 80 + random.NextInteger(521);
            int colour = random.NextDouble() < 0.35 ? 1 : 0;
            int hardback = random.NextDouble() < 0.35 ? 1 : 0;
            double noise = 3 * random.NextNormal();
            double price = Math.Round(0.1 * pages + 12 * colour + 15 * hardback + 10 + noise, 1);

            Assert.Equal(new Book(book.Title, pages, price, colour, hardback), book);
        }
    }

    [Fact]
    public void There_are_thirty_books_and_no_title_twice()
    {
        var titles = Datasets.Books().Select(book => book.Title).ToArray();

        Assert.Equal(30, titles.Length);
        Assert.Equal(30, titles.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("", titles);
    }
}
