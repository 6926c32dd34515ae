using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CsvHelper;

namespace LineToNetwork.Data;

/// <summary>Which column of a CSV file fills which parameter of a row's constructor.</summary>
internal sealed class RowLayout<TRow>
{
    private readonly string _file;
    private readonly ConstructorInfo _constructor;
    private readonly ImmutableArray<(ParameterInfo Parameter, int Index)> _columns;

    private RowLayout(
        string file, ConstructorInfo constructor, ImmutableArray<(ParameterInfo Parameter, int Index)> columns)
    {
        _file = file;
        _constructor = constructor;
        _columns = columns;
    }

    /// <summary>Finds the column for every constructor parameter.</summary>
    /// <exception cref="CsvException">The file lacks a column.</exception>
    public static RowLayout<TRow> Match(string[] header, string file)
    {
        // A record struct also has a parameterless constructor, and a record a copy constructor (not public).
        var constructor = typeof(TRow).GetConstructors().MaxBy(candidate => candidate.GetParameters().Length);
        var parameters = constructor?.GetParameters() ?? [];
        if (constructor is null || parameters.Length == 0)
        {
            throw new ArgumentException(
                $"{typeof(TRow).Name} names no columns; use a record such as: record CarStop(double Speed, double Distance).");
        }

        var columns = parameters.Select(parameter => (parameter, Find(header, parameter, file)));
        return new RowLayout<TRow>(file, constructor, [.. columns]);
    }

    /// <summary>Makes a row of one line's values.</summary>
    /// <exception cref="CsvException">A value is not what its column asks for.</exception>
    public TRow Create(CsvReader line)
    {
        object[] arguments =
        [
            .. _columns.Select(column => Convert(line.GetString(column.Index), column.Parameter, (int)line.LineNumber)),
        ];
        return (TRow)_constructor.Invoke(arguments);
    }

    private static int Find(string[] header, ParameterInfo parameter, string file)
    {
        int index = Array.FindIndex(
            header, name => string.Equals(name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return index;
        }

        throw new CsvException(
            file,
            "there is no such column",
            $"add it or rename one of: {string.Join(", ", header)}",
            line: 1,
            column: parameter.Name);
    }

    private object Convert(string text, ParameterInfo parameter, int line)
    {
        if (parameter.ParameterType == typeof(string))
        {
            return text;
        }

        if (parameter.ParameterType == typeof(double))
        {
            // NaN and Infinity parse as numbers, but no mean or loss survives them: refused where they enter.
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                && double.IsFinite(number)
                ? number
                : throw Bad("a number should stand here", text.Contains(',')
                    ? "write the decimals after a point, as in 3.5"
                    : "write a number such as 3.5, or delete the line");
        }

        if (parameter.ParameterType == typeof(int))
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                ? number
                : throw Bad("a whole number should stand here", "write a whole number such as 1, or delete the line");
        }

        throw new ArgumentException(
            $"{typeof(TRow).Name}.{parameter.Name} is a {parameter.ParameterType.Name}; use string, double or int.");

        CsvException Bad(string problem, string mend) => new(_file, problem, mend, line, parameter.Name, text);
    }
}
