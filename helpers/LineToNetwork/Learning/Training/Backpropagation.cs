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
    private readonly ExampleResult[] _results;
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
        _results = new ExampleResult[batchSize];
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

    /// <summary>The examples that steps take their batches from.</summary>
    public void Use(float[] inputs, float[] targets) => (_inputs, _targets) = (inputs, targets);

    /// <summary>Goes forward only, over the examples order[first] and the following ones; returns their losses and hits added up.</summary>
    public (double Loss, int Right) Evaluate(int[] order, int first, int rows)
    {
        GoForward(order, first, rows);
        return AddUp();
    }

    /// <summary>One learning step on the examples order[first] and the following ones; returns their losses and hits added up, as they
    /// were before the step.</summary>
    public (double Loss, int Right) Step(int[] order, int first, int rows)
    {
        GoForward(order, first, rows);
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

    private void GoForward(int[] order, int first, int rows)
    {
        (_order, _first, _rows) = (order, first, rows);
        _crew.Run(_gather);
        foreach (var layer in _forward)
        {
            _crew.Run(layer);
        }

        _crew.Run(_judge);
    }

    private void Gather(int worker)
    {
        var width = _pass.InputWidth;
        var share = Tiles.Share(_rows, worker, _crew.Workers);
        for (var row = share.From; row < share.To; row++)
        {
            _inputs.AsSpan(_order[_first + row] * width, width).CopyTo(_pass.InputRow(row));
        }
    }

    private void Judge(int worker)
    {
        var last = _pass.Layers.Length - 1;
        var layer = _pass.Layers[last];
        var blame = _gradients[last].Blame;
        var share = Tiles.Share(_rows, worker, _crew.Workers);
        for (var row = share.From; row < share.To; row++)
        {
            _results[row] = _outputBlame.Judge(
                _pass.OutputRow(last, row),
                _targets.AsSpan(_order[_first + row] * layer.Neurons, layer.Neurons),
                blame.Slice(row * layer.OutputStride, layer.Neurons),
                1f / _rows);
        }

        if (!_outputBlame.WantsScores)
        {
            var from = share.From * layer.OutputStride;
            layer.Bend.MultiplyBySlope(
                _pass.OutputsOf(last)[from..], layer.OutputStride, blame[from..], layer.OutputStride, share.To - share.From, layer.Neurons);
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
        foreach (var result in _results.AsSpan(0, _rows))
        {
            loss += result.Loss;
            right += result.IsRight ? 1 : 0;
        }

        return (loss, right);
    }
}
