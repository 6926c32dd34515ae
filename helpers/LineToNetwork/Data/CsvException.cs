namespace LineToNetwork.Data;

/// <summary>A CSV file could not be read: says where, what stands there, and how to mend it.</summary>
public sealed class CsvException : Exception
{
    /// <summary>Describes a problem of a whole file, a line, or one value.</summary>
    /// <param name="file">The file as its reader named it.</param>
    /// <param name="problem">What is wrong, as the rest of a sentence.</param>
    /// <param name="mend">What to do about it.</param>
    /// <param name="line">The 1-based line of the file, or null when the problem is the file itself.</param>
    /// <param name="column">The column's name, or null when the problem is the whole line.</param>
    /// <param name="value">The offending text, or null when there is none.</param>
    public CsvException(
        string file, string problem, string mend, int? line = null, string? column = null, string? value = null)
        : base(Sentence(file, problem, mend, line, column, value))
    {
        File = file;
        Line = line;
        Column = column;
        Value = value;
        Mend = mend;
    }

    /// <summary>The file as its reader named it.</summary>
    public string File { get; }

    /// <summary>The 1-based line of the file, or null when the problem is the file itself.</summary>
    public int? Line { get; }

    /// <summary>The column's name, or null when the problem is the whole line.</summary>
    public string? Column { get; }

    /// <summary>The offending text, or null when there is none.</summary>
    public string? Value { get; }

    /// <summary>What to do about it.</summary>
    public string Mend { get; }

    private static string Sentence(
        string file, string problem, string mend, int? line, string? column, string? value)
    {
        string place = line is null ? file : column is null ? $"{file}, line {line}" : $"{file}, line {line}, column {column}";
        string shown = value is null ? "" : $" (\"{value}\")";
        return $"{place}: {problem}{shown}; {mend}.";
    }
}
