using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace LineToNetwork.Data;

/// <summary>Reads tables from comma-separated files into typed rows.</summary>
public static class Csv
{
    /// <summary>Reads a CSV file whose first line names its columns; commas, semicolons or tabs separate the values.</summary>
    /// <typeparam name="TRow">
    /// A record whose constructor names the columns, upper or lower case alike:
    /// <c>record CarStop(double Speed, double Distance)</c>. Parameters are string, double or int. Columns of the
    /// file that the record does not name are left out.
    /// </typeparam>
    /// <param name="path">The file, UTF-8; a relative path counts from the notebook's folder.</param>
    /// <returns>One row for every line after the first, in the order of the file. Blank lines are left out.</returns>
    /// <exception cref="CsvException">
    /// The file is missing, empty, not UTF-8, lacks a column, or holds a broken line or something that is not a
    /// finite number where a number should be.
    /// </exception>
    public static ImmutableArray<TRow> Read<TRow>(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
        {
            throw new CsvException(path, "there is no such file", MendMissing(path));
        }

        using var stream = File.OpenRead(path);
        return Read<TRow>(stream, path);
    }

    internal static ImmutableArray<TRow> Read<TRow>(Stream stream, string file)
    {
        var strictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(stream, strictUtf8);
        using var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        try
        {
            return Read<TRow>(reader, file);
        }
        catch (DecoderFallbackException)
        {
            throw new CsvException(file, "it is not UTF-8 text", "save it again with the encoding UTF-8");
        }
        catch (CsvFormatException broken)
        {
            throw new CsvException(
                file,
                "a quote is missing or stands in the wrong place",
                "quote the whole value, and write a quote inside it twice",
                (int)broken.LineNumber);
        }
    }

    private static ImmutableArray<TRow> Read<TRow>(CsvReader reader, string file)
    {
        string[] header = [.. reader.Headers];
        if (header.Length == 0)
        {
            throw new CsvException(file, "it is empty", "write the names of the columns into the first line");
        }

        var layout = RowLayout<TRow>.Match(header, file);
        var rows = ImmutableArray.CreateBuilder<TRow>();
        while (reader.Read())
        {
            if (reader.FieldCount != header.Length)
            {
                throw new CsvException(
                    file,
                    $"it has {reader.FieldCount} values where the first line names {header.Length} columns",
                    "look for a missing or extra comma",
                    (int)reader.LineNumber,
                    value: Shorten(Encoding.UTF8.GetString(reader.RawRecord)));
            }

            rows.Add(layout.Create(reader));
        }

        if (rows.Count == 0)
        {
            throw new CsvException(file, "it names columns but holds no rows", "add at least one line of values");
        }

        return rows.ToImmutable();
    }

    private static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? line : line[..60] + "...";
    }

    private static string MendMissing(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        if (!Directory.Exists(folder))
        {
            return $"the folder {folder} does not exist either; a path counts from the notebook's folder";
        }

        var others = Directory.EnumerateFiles(folder, "*.csv")
            .Select(Path.GetFileName).Order(StringComparer.Ordinal).Take(10).ToArray();
        return others.Length == 0
            ? "check the path; it counts from the notebook's folder"
            : $"check the spelling; that folder holds {string.Join(", ", others)}";
    }
}
