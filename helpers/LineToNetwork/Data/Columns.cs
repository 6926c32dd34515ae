using System.Collections.Immutable;
using System.Globalization;

namespace LineToNetwork.Data;

/// <summary>Several named inputs of the same rows, one number a row each: the pages, the colour, the binding of every book.</summary>
public sealed class Columns
{
    // Column by column; copied in and copied out, so that nobody can change them.
    private readonly double[][] _values;

    private Columns(ImmutableArray<string> names, double[][] values, int rows)
    {
        Names = names;
        _values = values;
        Rows = rows;
    }

    /// <summary>The names of the columns, in their order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>How many columns there are.</summary>
    public int Count => Names.Length;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>A copy of one column.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="ArgumentException">There is no column of that name.</exception>
    public double[] this[string name] => [.. _values[IndexOf(name)]];

    /// <summary>Puts columns of numbers together: <c>Columns.Of(("x", x), ("x²", squares))</c>.</summary>
    /// <exception cref="ArgumentException">
    /// No column is given, the columns differ in length or are empty, a name is given twice, or a value is NaN or infinite.
    /// </exception>
    public static Columns Of(params (string Name, double[] Values)[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0)
        {
            throw new ArgumentException("columns is empty; give at least one column.", nameof(columns));
        }

        return Of(columns, columns[0].Values.Length);
    }

    /// <summary>The same columns and one more.</summary>
    /// <param name="name">What the new column is called; no column has this name yet.</param>
    /// <param name="values">One number for every row.</param>
    /// <exception cref="ArgumentException">The name is taken, the length differs, or a value is NaN or infinite.</exception>
    public Columns With(string name, double[] values) =>
        Of([.. Names.Zip(_values), (name, values)], Rows);

    /// <summary>The same columns without one.</summary>
    /// <exception cref="ArgumentException">There is no column of that name.</exception>
    public Columns Without(string name)
    {
        int index = IndexOf(name);
        return new Columns(Names.RemoveAt(index), [.. _values.Where((_, column) => column != index)], Rows);
    }

    /// <summary>The numbers of one row, in the order of the columns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public double[] Row(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Rows);
        return Array.ConvertAll(_values, column => column[index]);
    }

    /// <summary>Columns that may be none at all, which is what a polynomial of degree 0 has.</summary>
    internal static Columns Of(IReadOnlyCollection<(string Name, double[] Values)> columns, int rows)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, values) in columns)
        {
            if (!names.Add(name))
            {
                throw new ArgumentException($"columns: the name {name} is given twice; every column needs its own.");
            }

            if (values.Length != rows)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"columns: {name} has {values.Length} values where {rows} are expected; give one for every row."));
            }

            Require.Data(values, name);
        }

        return new Columns(
            [.. columns.Select(column => column.Name)], [.. columns.Select(column => column.Values.ToArray())], rows);
    }

    /// <summary>A column without copying it.</summary>
    internal ReadOnlySpan<double> Column(int index) => _values[index];

    /// <summary>For every row a constant and the sum of a knob times each column.</summary>
    internal double[] WeightedSum(ReadOnlySpan<double> knobs, double constant)
    {
        var sums = new double[Rows];
        Array.Fill(sums, constant);
        for (int column = 0; column < _values.Length; column++)
        {
            double[] values = _values[column];
            double knob = knobs[column];
            for (int row = 0; row < sums.Length; row++)
            {
                sums[row] += knob * values[row];
            }
        }

        return sums;
    }

    private int IndexOf(string name)
    {
        int index = Names.IndexOf(name);
        return index >= 0
            ? index
            : throw new ArgumentException($"There is no column named {name}; there are: {string.Join(", ", Names)}.", nameof(name));
    }
}
