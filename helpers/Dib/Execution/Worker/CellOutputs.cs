using System.Globalization;
using Dib.Execution.Messages;

namespace Dib.Execution.Worker;

/// <summary>What one notebook shows, on its way to dib: console text and values in the order in which they were made.</summary>
/// <remarks>The current one flows with the code that a cell starts, so that a thread that outlives its notebook speaks to nobody.</remarks>
internal sealed class CellOutputs(Action<WorkerMessage> send, OutputLimits limits)
{
    private static readonly AsyncLocal<CellOutputs?> Flowing = new();

    private readonly Lock _order = new();
    private int _cell;
    private long _consoleCharacters;
    private long _valueCharacters;
    private int _values;
    private bool _isClosed;

    /// <summary>Where the running code's output goes; null outside a notebook.</summary>
    public static CellOutputs? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>What comes from now on belongs to this cell.</summary>
    public void Begin(int cell)
    {
        lock (_order)
        {
            _cell = cell;
            _consoleCharacters = 0;
            _valueCharacters = 0;
            _values = 0;
        }
    }

    /// <summary>The notebook is through: nothing more is passed on.</summary>
    public void Close()
    {
        lock (_order)
        {
            _isClosed = true;
        }
    }

    public void Write(ReadOnlySpan<char> text, bool isError)
    {
        if (text.IsEmpty)
        {
            return;
        }

        lock (_order)
        {
            var left = limits.ConsoleCharacters - _consoleCharacters;
            if (_isClosed || left < 0)
            {
                return;
            }

            _consoleCharacters += text.Length;
            if (text.Length <= left)
            {
                send(new TextWritten(_cell, text.ToString(), isError));
                return;
            }

            var cut = (int)left;
            if (cut > 0 && char.IsHighSurrogate(text[cut - 1]))
            {
                cut--;
            }

            send(new TextWritten(
                _cell,
                string.Create(CultureInfo.InvariantCulture, $"{text[..cut]}\n... (this cell wrote more than {limits.ConsoleCharacters:N0} characters; the rest is left out)\n"),
                isError));
        }
    }

    /// <summary>Formats and shows a value.</summary>
    public void Show(object? value, string? mimeType)
    {
        // A cell that shows a million values should not also pay for formatting them.
        lock (_order)
        {
            if (_isClosed || _values > limits.Values)
            {
                return;
            }
        }

        var formatted = ValueFormat.Of(value, mimeType);
        ShowFormatted(formatted.MimeType, formatted.Content);
    }

    /// <summary>Shows something that is formatted already.</summary>
    public void ShowFormatted(string mimeType, string content)
    {
        lock (_order)
        {
            if (_isClosed || _values > limits.Values)
            {
                return;
            }

            _values++;
            _valueCharacters += content.Length;
            if (_values > limits.Values)
            {
                Omit(string.Create(CultureInfo.InvariantCulture, $"this cell showed more than {limits.Values:N0} values"));
            }
            else if (_valueCharacters > limits.ValueCharacters)
            {
                _values = limits.Values + 1;
                Omit(string.Create(CultureInfo.InvariantCulture, $"this cell's values take more than {limits.ValueCharacters:N0} characters"));
            }
            else
            {
                send(new ValueShown(_cell, mimeType, content));
            }
        }
    }

    private void Omit(string reason) => send(new TextWritten(_cell, $"... ({reason}; the rest is left out)\n", IsError: true));
}
