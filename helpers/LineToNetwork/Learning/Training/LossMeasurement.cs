using LineToNetwork.Models;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Learning;

/// <summary>The loss and accuracy of networks of one shape over the same examples, measured again and again in the same
/// buffers.</summary>
internal sealed class LossMeasurement
{
    private const int RowsAtOnce = 256;

    private readonly Examples _examples;
    private readonly float[] _targets;
    private readonly OutputBlame _judge;
    private readonly ForwardPass _pass;
    private readonly float[] _blame;
    private readonly float[] _losses;

    public LossMeasurement(Network network, Examples examples, NetworkLoss loss)
    {
        _examples = examples;
        _targets = examples.TargetsFor(network);
        _judge = loss.BlameFor(network.Shape[^1]);
        _pass = new ForwardPass(network, Math.Min(RowsAtOnce, examples.Count), _judge.WantsScores);
        _blame = new float[_pass.OutputsOf(_pass.Layers.Length - 1).Length];
        _losses = new float[_pass.Capacity];
    }

    public void LoadKnobs(ReadOnlySpan<float> knobs) => _pass.LoadKnobs(knobs);

    public (double Loss, double Accuracy) Measure()
    {
        var (loss, right) = (0.0, 0);
        for (var first = 0; first < _examples.Count; first += RowsAtOnce)
        {
            var rows = Math.Min(RowsAtOnce, _examples.Count - first);
            for (var row = 0; row < rows; row++)
            {
                _examples.Inputs.AsSpan((first + row) * _pass.InputWidth, _pass.InputWidth).CopyTo(_pass.InputRow(row));
            }

            _pass.Run(rows, _pass.Layers.Length);
            right += Judge(first, rows);
            foreach (var one in _losses.AsSpan(0, rows))
            {
                loss += one;
            }
        }

        return (loss / _examples.Count, (double)right / _examples.Count);
    }

    private int Judge(int first, int rows)
    {
        var last = _pass.Layers[^1];
        return _judge.Judge(new JudgedRows
        {
            Rows = rows,
            Outputs = last.Neurons,
            Sent = _pass.OutputsOf(_pass.Layers.Length - 1),
            Stride = last.OutputStride,
            Targets = _targets.AsSpan(first * last.Neurons),
            Blame = _blame,
            Share = 1,
            Losses = _losses,
        });
    }
}
