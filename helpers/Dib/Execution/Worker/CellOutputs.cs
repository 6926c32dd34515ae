using System.Globalization;
using Dib.Execution.Messages;
using Dib.Execution.Scripting;

namespace Dib.Execution.Worker;

/// <summary>What one notebook shows, on its way to dib: console text and values in the order in which they were made.</summary>
/// <remarks>The current one flows with the code that a cell starts, so that a thread that outlives its notebook speaks to nobody.</remarks>
internal sealed class CellOutputs(Action<WorkerMessage> send, OutputLimits limits)
{
    private static readonly AsyncLocal<CellOutputs?> Flowing = new();

    private readonly Lock _order = new();
    private readonly ContentBlocks _blocks = new();
    private int _cell;
    private int _consoleCharacters;
    private int _valueCharacters;
    private int _values;
    private Failure? _excess;
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
            _excess = null;
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

    /// <summary>Why the current cell must fail: it showed more than it may. Null while all is well.</summary>
    public Failure? Excess
    {
        get
        {
            lock (_order)
            {
                return _excess;
            }
        }
    }

    /// <exception cref="CellFailedException">The cell has written too much.</exception>
    public void Write(ReadOnlySpan<char> text, bool isError)
    {
        if (text.IsEmpty)
        {
            return;
        }

        lock (_order)
        {
            if (!IsOpen())
            {
                return;
            }

            var left = limits.ConsoleCharacters - _consoleCharacters;
            _consoleCharacters += text.Length;
            if (text.Length <= left)
            {
                send(new TextWritten(_cell, text.ToString(), isError));
                return;
            }

            var cut = left > 0 && char.IsHighSurrogate(text[left - 1]) ? left - 1 : left;
            send(new TextWritten(_cell, text[..cut].ToString(), isError));
            Fail(string.Create(CultureInfo.InvariantCulture, $"wrote more than {limits.ConsoleCharacters:N0} characters"));
        }
    }

    /// <summary>Formats and shows a value.</summary>
    /// <exception cref="CellFailedException">The cell has shown too much.</exception>
    public void Show(object? value, string? mimeType)
    {
        lock (_order)
        {
            // Asked before the work of formatting, which a million values would pay for.
            if (!IsOpen())
            {
                return;
            }
        }

        // Not under the lock: a formatter may run the notebook's code, and wait for another of its threads.
        var formatted = ValueFormat.Of(value, mimeType);
        ShowFormatted(formatted.MimeType, formatted.Content);
    }

    /// <summary>Shows something that is formatted already.</summary>
    /// <exception cref="CellFailedException">The cell has shown too much.</exception>
    public void ShowFormatted(string mimeType, string content)
    {
        lock (_order)
        {
            if (!IsOpen())
            {
                return;
            }

            _values++;
            _valueCharacters += content.Length;
            if (_values > limits.Values)
            {
                Fail(string.Create(CultureInfo.InvariantCulture, $"showed more than {limits.Values:N0} values"));
            }

            if (_valueCharacters > limits.ValueCharacters)
            {
                Fail(string.Create(CultureInfo.InvariantCulture, $"showed values of more than {limits.ValueCharacters:N0} characters"));
            }

            send(new ValueShown(_cell, mimeType, _blocks.Split(content)));
        }
    }

    // A cell that catches the exception and goes on is stopped at its next word, and fails at its end all the same.
    private bool IsOpen() =>
        _excess is { } excess ? throw new CellFailedException(excess) : !_isClosed;

    private void Fail(string what)
    {
        _excess = new Failure("Too much output", $"This cell {what}, more than a page can show. What came before is kept; show less, or a summary.");
        throw new CellFailedException(_excess);
    }
}
