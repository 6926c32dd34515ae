using System.Collections.Immutable;

namespace LineToNetwork.Data;

/// <summary>The course's data. The tables come from the folder data/, where README.md names their sources.</summary>
public static partial class Datasets
{
    /// <summary>30 invented books: pages, price, colour or not, hardback or not (data/books.csv).</summary>
    public static ImmutableArray<Book> Books() => ReadOwn<Book>("books.csv");

    /// <summary>50 cars of the 1920s: speed and stopping distance (data/stopping.csv).</summary>
    public static ImmutableArray<CarStop> Stopping() => ReadOwn<CarStop>("stopping.csv");

    /// <summary>The eight planets: distance from the Sun and time of one orbit (data/planets.csv).</summary>
    public static ImmutableArray<Planet> Planets() => ReadOwn<Planet>("planets.csv");

    /// <summary>20 students: hours of study and passed or not (data/hours.csv).</summary>
    public static ImmutableArray<StudyHours> Hours() => ReadOwn<StudyHours>("hours.csv");

    /// <summary>Reads a file of data/ that travels inside the library, so that a notebook finds it from any folder.</summary>
    private static ImmutableArray<TRow> ReadOwn<TRow>(string name)
    {
        using var stream = typeof(Datasets).Assembly.GetManifestResourceStream($"data/{name}")
            ?? throw new InvalidOperationException($"data/{name} is not part of the library: build helpers/LineToNetwork again.");
        return Csv.Read<TRow>(stream, $"data/{name}");
    }
}
