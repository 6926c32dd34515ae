using System.Collections.Immutable;

namespace Dib.Watching;

/// <summary>When files were last written, to see which of them have changed since.</summary>
/// <remarks>
/// Asked for a few times a second instead of waiting for the system's notices: editors save in many ways (in place, by
/// renaming, on network drives), and this sees all of them.
/// </remarks>
internal sealed class FileStamps
{
    private readonly ImmutableDictionary<string, (DateTime Written, long Length)> _stamps;

    private FileStamps(ImmutableDictionary<string, (DateTime Written, long Length)> stamps) => _stamps = stamps;

    public static FileStamps Of(IEnumerable<string> files) =>
        new(files.Distinct(StringComparer.Ordinal).ToImmutableDictionary(file => file, Stamp, StringComparer.Ordinal));

    /// <summary>These stamps and those of further files.</summary>
    public FileStamps And(FileStamps others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new FileStamps(others._stamps.SetItems(_stamps));
    }

    /// <summary>The files that are new, gone, or written since <paramref name="earlier"/>.</summary>
    public ImmutableHashSet<string> ChangedSince(FileStamps earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return
        [
            .. _stamps.Where(stamp => !earlier._stamps.TryGetValue(stamp.Key, out var before) || before != stamp.Value).Select(stamp => stamp.Key),
            .. earlier._stamps.Keys.Where(file => !_stamps.ContainsKey(file)),
        ];
    }

    private static (DateTime Written, long Length) Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
