using System.Text;

namespace Dib.Notebooks;

/// <summary>Reads a notebook from disk, with errors that say what to do.</summary>
internal static class NotebookFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="NotebookException">The file is missing, a folder, unreadable, not UTF-8, or its metadata is broken.</exception>
    public static Notebook Read(string path)
    {
        var text = ReadText(path);
        try
        {
            return DibParser.Parse(text);
        }
        catch (NotebookException error)
        {
            throw new NotebookException(error.Message, error.Line, path, error);
        }
    }

    /// <summary>The text of a file that must be UTF-8, without its byte order mark.</summary>
    /// <exception cref="NotebookException">The file is missing, a folder, unreadable or not UTF-8.</exception>
    public static string ReadText(string path)
    {
        if (Directory.Exists(path))
        {
            throw new NotebookException("this is a folder; name a .dib file in it", path: path);
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookException("there is no such file; check the spelling and the folder", path: path, inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new NotebookException($"cannot be read: {error.Message}", path: path, inner: error);
        }

        return Decode(bytes, path);
    }

    private static string Decode(byte[] bytes, string path)
    {
        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException error)
        {
            var line = 1 + content[..Math.Clamp(error.Index, 0, content.Length)].Count((byte)'\n');
            throw new NotebookException(
                $"is not UTF-8 text (byte 0x{error.BytesUnknown?.FirstOrDefault():X2} on this line); save it as UTF-8",
                line,
                path,
                error);
        }
    }
}
