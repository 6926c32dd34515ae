namespace Dib.Notebooks;

/// <summary>A notebook that cannot be read: missing, a folder, not UTF-8, or with a broken <c>#!meta</c> block.</summary>
internal sealed class NotebookException : Exception
{
    /// <param name="message">What is wrong and how to mend it, without the place.</param>
    /// <param name="line">The 1-based line, where there is one.</param>
    /// <param name="path">The file, where known.</param>
    /// <param name="inner">What led to it.</param>
    public NotebookException(string message, int? line = null, string? path = null, Exception? inner = null)
        : base(message, inner)
    {
        Line = line;
        Path = path;
    }

    public int? Line { get; }

    public string? Path { get; }

    /// <summary>The place in the form that a terminal makes clickable, then the message.</summary>
    public string Report => (Path, Line) switch
    {
        (null, null) => Message,
        (null, { } line) => $"line {line}: {Message}",
        ({ } path, null) => $"{path}: {Message}",
        ({ } path, { } line) => $"{path}:{line}: {Message}",
    };
}
