using System.Text;

namespace Dib.Execution.Worker;

/// <summary>The console of the worker: what a cell writes becomes output of that cell.</summary>
internal sealed class NotebookConsole(bool isError) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Lines end the same way on every machine, so that pages have the same bytes.</summary>
    public override string NewLine => "\n";

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => CellOutputs.Current?.Write(buffer, isError);

    // One message a line, not one for the text and one for its end.
    public override void WriteLine(string? value) => Write(string.Concat(value, NewLine).AsSpan());

    public override void WriteLine() => Write(NewLine.AsSpan());
}
