using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using LineToNetwork.Display;

namespace LineToNetwork.Data;

/// <summary>Takes columns out of typed rows, and shows the first rows as a table.</summary>
public static class Rows
{
    /// <summary>One number of every row, in the order of the rows: <c>books.Column(book => book.Pages)</c>.</summary>
    public static double[] Column<TRow>(this IEnumerable<TRow> rows, Func<TRow, double> value)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(value);
        return [.. rows.Select(value)];
    }

    /// <summary>
    /// Several named numbers of every row:
    /// <c>books.Columns(("pages", book => book.Pages), ("colour", book => book.Colour))</c>.
    /// </summary>
    /// <exception cref="ArgumentException">No column, no rows, a name given twice, or a value that is NaN or infinite.</exception>
    public static Columns Columns<TRow>(
        this IEnumerable<TRow> rows, params (string Name, Func<TRow, double> Value)[] columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        TRow[] all = [.. rows];
        return Data.Columns.Of([.. columns.Select(column => (column.Name, all.Column(column.Value)))]);
    }

    /// <summary>The first rows as a table to look at: <c>books.Show(5)</c>.</summary>
    /// <param name="rows">The rows of a table, as <see cref="Csv.Read{TRow}(string)"/> gives them.</param>
    /// <param name="count">How many rows to show. When there are fewer, all of them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is zero or negative.</exception>
    public static Table Show<TRow>(this IReadOnlyCollection<TRow> rows, int count = 5)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Require.AtLeast(count, 1, "show at least one row");
        var properties = typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        ImmutableArray<string> headings = [.. properties.Select(property => property.Name.ToLowerInvariant())];
        var shown = rows.Take(count).Select(row =>
            properties.Select(property => Text(property.GetValue(row))).ToImmutableArray());
        return new Table(headings, [.. shown], Rest(rows.Count - count));
    }

    /// <summary>A sign, not a sentence, so that it needs no translation.</summary>
    private static string? Rest(int count) =>
        count > 0 ? string.Create(CultureInfo.InvariantCulture, $"… +{count}") : null;

    private static string Text(object? value) => value switch
    {
        double number => ShortNumber.Of(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
