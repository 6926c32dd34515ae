using LineToNetwork.Models;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Learning;

/// <summary>The loss and accuracy of networks of one shape over the same examples, measured again and again in the same buffers.</summary>
internal sealed class LossMeasurement
{
    private const int RowsAtOnce = 256;

    private readonly Examples _examples;
    private readonly float[] _targets;
    private readonly OutputBlame _judge;
    private readonly ForwardPass _pass;
    private readonly float[] _blame;

    public LossMeasurement(Network network, Examples examples, NetworkLoss loss)
    {
        _examples = examples;
        _targets = examples.TargetsFor(network);
        _judge = loss.BlameFor(network.Shape[^1]);
        _pass = new ForwardPass(network, Math.Min(RowsAtOnce, examples.Count), _judge.WantsScores);
        _blame = new float[network.OutputCount];
    }

    public void LoadKnobs(ReadOnlySpan<float> knobs) => _pass.LoadKnobs(knobs);

    public (double Loss, double Accuracy) Measure()
    {
        var (loss, right, last) = (0.0, 0, _pass.Layers.Length - 1);
        for (var first = 0; first < _examples.Count; first += RowsAtOnce)
        {
            var rows = Math.Min(RowsAtOnce, _examples.Count - first);
            for (var row = 0; row < rows; row++)
            {
                _examples.Inputs.AsSpan((first + row) * _pass.InputWidth, _pass.InputWidth).CopyTo(_pass.InputRow(row));
            }

            _pass.Run(rows, _pass.Layers.Length);
            for (var row = 0; row < rows; row++)
            {
                var targets = _targets.AsSpan((first + row) * _blame.Length, _blame.Length);
                var result = _judge.Judge(_pass.OutputRow(last, row), targets, _blame, share: 1);
                loss += result.Loss;
                right += result.IsRight ? 1 : 0;
            }
        }

        return (loss / _examples.Count, (double)right / _examples.Count);
    }
}
