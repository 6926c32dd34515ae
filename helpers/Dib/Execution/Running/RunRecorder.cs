using System.Collections.Immutable;
using Dib.Execution.Messages;
using Dib.Notebooks;

namespace Dib.Execution.Running;

/// <summary>Puts a worker's messages together to a run, so that a run that breaks off is kept as far as it came.</summary>
internal sealed class RunRecorder
{
    private readonly string _path;
    private readonly CellRecord[] _cells;
    private readonly List<string> _blocks = [];
    private readonly SharedTexts _shared;

    /// <param name="path">The notebook's full path.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="shared">The large blocks that other runs hold already.</param>
    public RunRecorder(string path, ImmutableArray<Cell> cells, SharedTexts shared)
    {
        _path = path;
        _shared = shared;
        _cells = [.. cells.Select(cell => new CellRecord(cell))];
    }

    /// <summary>The cell that runs now; null between cells.</summary>
    public int? Running { get; private set; }

    public void Record(WorkerMessage message)
    {
        switch (message)
        {
            case CellCompiling compiling:
                Running = compiling.Index;
                break;
            case TextWritten text:
                _cells[text.Index].Add(text.Text, text.IsError);
                break;
            case ValueShown value:
                _cells[value.Index].Add(new DisplayedValue(value.MimeType, [.. value.Parts.Select(Text)]));
                break;
            case CellEnded ended:
                Running = null;
                _cells[ended.Index].End(ended.Status, ended.Failure, ended.Duration);
                break;
        }
    }

    /// <summary>The run, when the notebook came to its end.</summary>
    public NotebookRun Completed() => new(_path, Cells(), RunEnding.Completed);

    /// <summary>The run, broken off: the running cell failed, and the cells after it did not run.</summary>
    public NotebookRun BrokenOff(RunEnding ending, Failure failure, TimeSpan elapsed)
    {
        if (Running is { } index)
        {
            _cells[index].End(CellStatus.Failed, failure, elapsed);
            Running = null;
        }

        return new NotebookRun(_path, Cells(), ending, failure.Message);
    }

    private string Text(ContentPart part)
    {
        if (part.Block is not { } number)
        {
            return part.Text ?? "";
        }

        if (number == _blocks.Count)
        {
            _blocks.Add(_shared.Share(part.Text ?? ""));
        }

        return _blocks[number];
    }

    private ImmutableArray<CellRun> Cells() => [.. _cells.Select(cell => cell.ToRun())];

    private sealed class CellRecord(Cell cell)
    {
        private readonly ImmutableArray<Output>.Builder _outputs = ImmutableArray.CreateBuilder<Output>();
        private readonly System.Text.StringBuilder _text = new();
        private bool _isError;
        private CellStatus _status = cell.IsCode ? CellStatus.NotRun : CellStatus.Succeeded;
        private TimeSpan _duration;

        // Neighboring pieces of console text are one output, however they were sent.
        public void Add(string text, bool isError)
        {
            if (_isError != isError)
            {
                EndText();
            }

            _isError = isError;
            _text.Append(text);
        }

        public void Add(Output output)
        {
            EndText();
            _outputs.Add(output);
        }

        public void End(CellStatus status, Failure? failure, TimeSpan duration)
        {
            if (failure is not null)
            {
                Add(failure);
            }

            _status = status;
            _duration = duration;
        }

        public CellRun ToRun()
        {
            EndText();
            return new CellRun(cell, _status, _outputs.ToImmutable(), _duration);
        }

        private void EndText()
        {
            if (_text.Length > 0)
            {
                _outputs.Add(new ConsoleText(_text.ToString(), _isError));
                _text.Clear();
            }
        }
    }
}
