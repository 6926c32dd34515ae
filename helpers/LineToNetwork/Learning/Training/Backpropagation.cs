using System.Collections.Immutable;
using LineToNetwork.Models;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Learning;

/// <summary>
/// Learning steps on one network: a batch goes forward, its blame comes back, and every knob is turned. All buffers are
/// made once; a step allocates nothing.
/// </summary>
/// <remarks>
/// A step is a row of rounds, and all workers end a round before the next begins. In a round each number is computed by
/// one worker, in an order that does not depend on how many there are; so any number of workers gives the same bits.
/// </remarks>
internal sealed class Backpropagation : IDisposable
{
    private readonly ForwardPass _pass;
    private readonly OutputBlame _outputBlame;
    private readonly LayerGradient[] _gradients;
    private readonly float[] _batchTargets;
    private readonly float[] _losses;
    private readonly int[] _hits;
    private readonly Crew _crew;
    private readonly CrewSize _crewSize;
    private readonly Action _step;
    private readonly Action<int> _gather;
    private readonly Action<int>[] _rounds;

    private float[] _inputs = [];
    private float[] _targets = [];
    private int[] _order = [];
    private int _first;
    private int _rows;
    private int _workers;

    /// <param name="network">The network to begin with.</param>
    /// <param name="loss">What to make small.</param>
    /// <param name="batchSize">How many examples a batch can have.</param>
    /// <param name="workers">How many threads work together.</param>
    /// <param name="isFixed">Whether they always do, or only while it pays.</param>
    /// <param name="update">Makes what turns so many knobs.</param>
    /// <param name="product">The arithmetic; the fastest for the network if none is given.</param>
    public Backpropagation(
        Network network,
        NetworkLoss loss,
        int batchSize,
        int workers,
        bool isFixed,
        Func<int, KnobUpdate> update,
        MatrixProduct? product = null)
    {
        _outputBlame = loss.BlameFor(network.Shape[^1]);
        _pass = new ForwardPass(network, batchSize, _outputBlame.WantsScores, product);
        _gradients = [.. _pass.Layers.Select((layer, index) => new LayerGradient(_pass, index, workers, update))];
        _batchTargets = new float[batchSize * network.OutputCount];
        _losses = new float[batchSize];
        _hits = new int[workers];
        _crew = new Crew(workers);
        _crewSize = new CrewSize(workers, isFixed);

        // Delegates are made once: one made per step would be an allocation per step.
        _step = RunRounds;
        _gather = Gather;
        _rounds = MakeRounds();
    }

    public ImmutableArray<PackedLayer> Layers => _pass.Layers;

    /// <summary>Puts a copy of all knobs aside; false if one of them is not finite.</summary>
    public bool KeepKnobs()
    {
        foreach (var layer in _pass.Layers)
        {
            if (!layer.IsFinite)
            {
                return false;
            }
        }

        foreach (var layer in _pass.Layers)
        {
            layer.Keep();
        }

        return true;
    }

    /// <summary>Writes the knobs put aside last, in the order of a network's knobs.</summary>
    public void StoreKept(Span<float> knobs)
    {
        foreach (var layer in _pass.Layers)
        {
            layer.StoreKept(knobs[..layer.KnobCount]);
            knobs = knobs[layer.KnobCount..];
        }
    }

    /// <summary>The examples that batches are taken from.</summary>
    public void Use(float[] inputs, float[] targets) => (_inputs, _targets) = (inputs, targets);

    /// <summary>Takes the examples order[first] and the following ones as the batch of the next steps.</summary>
    public void Take(int[] order, int first, int rows)
    {
        (_order, _first, _rows) = (order, first, rows);
        RunRound(_gather);
    }

    /// <summary>One learning step on the batch taken last; returns the losses and hits of its examples added up, as
    /// they were before the step.</summary>
    /// <param name="number">Which step, from 1.</param>
    public (double Loss, int Right) Step(int number)
    {
        foreach (var gradient in _gradients)
        {
            gradient.BeginStep(number);
        }

        _crewSize.Time(_step);
        return AddUp();
    }

    public void Dispose() => _crew.Dispose();

    private void RunRounds()
    {
        foreach (var round in _rounds)
        {
            RunRound(round);
        }
    }

    private void RunRound(Action<int> round)
    {
        // Written only when it changes: what one thread writes, the others must fetch again.
        if (_workers != _crewSize.Current)
        {
            _workers = _crewSize.Current;
        }

        if (_workers == 1)
        {
            round(0);
        }
        else
        {
            _crew.Run(round);
        }
    }

    // Where every layer is one panel wide, a worker's share of each is the same rows, and no row needs another: the way
    // there and back is one round. Else each layer is one, with its panels shared out, so that a worker's weights stay
    // in its cache.
    private Action<int>[] MakeRounds()
    {
        var there = _pass.Layers.Select((_, layer) => (Action<int>)(worker => _pass.RunLayer(layer, _rows, worker, _workers)));
        var back = _gradients.Index().Skip(1).Reverse().Select(pair => (Action<int>)(worker =>
            pair.Item.SendBack(_gradients[pair.Index - 1].Blame, _rows, worker, _workers)));
        Action<int>[] thereAndBack = [.. there, Judge, .. back];
        return _pass.Layers.All(layer => layer.Panels == 1) ? [InARow(thereAndBack), Turn] : [.. thereAndBack, Turn];
    }

    private static Action<int> InARow(Action<int>[] rounds) => worker =>
    {
        foreach (var round in rounds)
        {
            round(worker);
        }
    };

    // The rows of a worker, cut where tiles are.
    private Tiles RowsOf(int worker)
    {
        var height = _pass.Product.TileRows;
        var tiles = Tiles.Share(_pass.Product.RowTiles(_rows), worker, _workers);
        return new Tiles(Math.Min(_rows, tiles.From * height), Math.Min(_rows, tiles.To * height));
    }

    private void Gather(int worker)
    {
        var (width, outputs) = (_pass.InputWidth, _pass.Layers[^1].Neurons);
        var share = RowsOf(worker);
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
        var share = RowsOf(worker);
        var rows = share.To - share.From;
        var sent = _pass.OutputsOf(last)[(share.From * layer.OutputStride)..];
        var blame = _gradients[last].Blame[(share.From * layer.OutputStride)..];
        _hits[worker] = _outputBlame.Judge(new JudgedRows
        {
            Rows = rows,
            Outputs = layer.Neurons,
            Sent = sent,
            Stride = layer.OutputStride,
            Targets = _batchTargets.AsSpan(share.From * layer.Neurons),
            Blame = blame,
            Share = _gradients[last].BlameScale / _rows,
            Losses = _losses.AsSpan(share.From, rows),
        });
        if (!_outputBlame.WantsScores)
        {
            layer.Bend.MultiplyBySlope(sent, layer.OutputStride, blame, layer.OutputStride, rows, layer.Neurons);
        }
    }

    private void Turn(int worker)
    {
        foreach (var gradient in _gradients)
        {
            gradient.Turn(_rows, worker, _workers);
        }
    }

    // Always in the same order, whoever judged them. Four sums side by side, because each addition waits for the one
    // before it.
    private (double Loss, int Right) AddUp()
    {
        var losses = _losses.AsSpan(0, _rows);
        var (loss0, loss1, loss2, loss3) = (0.0, 0.0, 0.0, 0.0);
        var row = 0;
        for (; row + 3 < losses.Length; row += 4)
        {
            loss0 += losses[row];
            loss1 += losses[row + 1];
            loss2 += losses[row + 2];
            loss3 += losses[row + 3];
        }

        for (; row < losses.Length; row++)
        {
            loss0 += losses[row];
        }

        var hits = 0;
        foreach (var some in _hits.AsSpan(0, _workers))
        {
            hits += some;
        }

        return (loss0 + loss1 + (loss2 + loss3), hits);
    }
}
