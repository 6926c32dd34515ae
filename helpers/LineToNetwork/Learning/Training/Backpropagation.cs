using System.Collections.Immutable;
using LineToNetwork.Models;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Learning;

/// <summary>
/// Learning steps on one network: a batch goes forward, its blame comes back, and every knob is turned. All buffers are made
/// once; a step allocates nothing.
/// </summary>
/// <remarks>
/// A step is a row of rounds, and all workers end a round before the next begins. In a round each number is computed by one
/// worker, in an order that does not depend on how many there are; so any number of workers gives the same bits.
/// </remarks>
internal sealed class Backpropagation : IDisposable
{
    private readonly ForwardPass _pass;
    private readonly OutputBlame _outputBlame;
    private readonly LayerGradient[] _gradients;
    private readonly float[] _batchTargets;
    private readonly float[] _losses;
    private readonly bool[] _hits;
    private readonly Crew _crew;
    private readonly Action<int>[] _forward;
    private readonly Action<int> _gather;
    private readonly Action<int> _judge;
    private readonly Action<int>[] _sendBack;
    private readonly Action<int> _turn;

    private float[] _inputs = [];
    private float[] _targets = [];
    private int[] _order = [];
    private int _first;
    private int _rows;
    private int _steps;

    public Backpropagation(
        Network network,
        NetworkLoss loss,
        int batchSize,
        int workers,
        Func<int, KnobUpdate> update,
        MatrixProduct? product = null)
    {
        _outputBlame = loss.BlameFor(network.Shape[^1]);
        _pass = new ForwardPass(network, batchSize, _outputBlame.WantsScores, product);
        _gradients = [.. _pass.Layers.Select((layer, index) => new LayerGradient(_pass, index, workers, update))];
        _batchTargets = new float[batchSize * network.OutputCount];
        _losses = new float[batchSize];
        _hits = new bool[batchSize];
        _crew = new Crew(workers);

        // Delegates are made once: one made per step would be an allocation per step.
        _gather = Gather;
        _judge = Judge;
        _turn = Turn;
        _forward =
        [
            .. _pass.Layers.Select((_, layer) =>
                (Action<int>)(worker => _pass.RunLayer(layer, _rows, worker, _crew.Workers))),
        ];
        _sendBack = [.. _gradients.Select((_, layer) => (Action<int>)(worker => SendBack(layer, worker)))];
    }

    public ImmutableArray<PackedLayer> Layers => _pass.Layers;

    public void StoreKnobs(Span<float> knobs) => _pass.StoreKnobs(knobs);

    /// <summary>The examples that batches are taken from.</summary>
    public void Use(float[] inputs, float[] targets) => (_inputs, _targets) = (inputs, targets);

    /// <summary>Takes the examples order[first] and the following ones as the batch of the next steps.</summary>
    public void Take(int[] order, int first, int rows)
    {
        (_order, _first, _rows) = (order, first, rows);
        _crew.Run(_gather);
    }

    /// <summary>One learning step on the batch taken last; returns the losses and hits of its examples added up, as they were before
    /// the step.</summary>
    public (double Loss, int Right) Step()
    {
        foreach (var layer in _forward)
        {
            _crew.Run(layer);
        }

        _crew.Run(_judge);
        for (var layer = _gradients.Length - 1; layer > 0; layer--)
        {
            _crew.Run(_sendBack[layer]);
        }

        _steps++;
        foreach (var gradient in _gradients)
        {
            gradient.BeginStep(_steps);
        }

        _crew.Run(_turn);
        return AddUp();
    }

    public void Dispose() => _crew.Dispose();

    private void Gather(int worker)
    {
        var (width, outputs) = (_pass.InputWidth, _pass.Layers[^1].Neurons);
        var share = Tiles.Share(_rows, worker, _crew.Workers);
        for (var row = share.From; row < share.To; row++)
        {
            var example = _order[_first + row];
            _inputs.AsSpan(example * width, width).CopyTo(_pass.InputRow(row));
            _targets.AsSpan(example * outputs, outputs).CopyTo(_batchTargets.AsSpan(row * outputs));
        }
    }

    private void Judge(int worker)
    {
        var last = _pass.Layers.Length - 1;
        var layer = _pass.Layers[last];
        var share = Tiles.Share(_rows, worker, _crew.Workers);
        var rows = share.To - share.From;
        var sent = _pass.OutputsOf(last)[(share.From * layer.OutputStride)..];
        var blame = _gradients[last].Blame[(share.From * layer.OutputStride)..];
        _outputBlame.Judge(new JudgedRows
        {
            Rows = rows,
            Outputs = layer.Neurons,
            Sent = sent,
            Stride = layer.OutputStride,
            Targets = _batchTargets.AsSpan(share.From * layer.Neurons),
            Blame = blame,
            Share = 1f / _rows,
            Losses = _losses.AsSpan(share.From, rows),
            Hits = _hits.AsSpan(share.From, rows),
        });
        if (!_outputBlame.WantsScores)
        {
            layer.Bend.MultiplyBySlope(sent, layer.OutputStride, blame, layer.OutputStride, rows, layer.Neurons);
        }
    }

    private void SendBack(int layer, int worker) =>
        _gradients[layer].SendBack(_gradients[layer - 1].Blame, _rows, worker, _crew.Workers);

    private void Turn(int worker)
    {
        foreach (var gradient in _gradients)
        {
            gradient.Turn(_rows, worker, _crew.Workers);
        }
    }

    // In the order of the examples, whoever judged them.
    private (double Loss, int Right) AddUp()
    {
        var (loss, right) = (0.0, 0);
        for (var row = 0; row < _rows; row++)
        {
            loss += _losses[row];
            right += _hits[row] ? 1 : 0;
        }

        return (loss, right);
    }
}
