using System.Runtime.Intrinsics;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Learning;

/// <summary>
/// The way back through one layer: the blame of its scores, what of it the layer below receives, and what the knobs
/// make of it.
/// </summary>
internal sealed class LayerGradient
{
    // Rows of tiles whose gradient is computed before their knobs are turned: 8 kilobytes, which stay in the nearest
    // cache.
    private const int TilesAtOnce = 8;

    private readonly ForwardPass _pass;
    private readonly MatrixProduct _product;
    private readonly int _index;
    private readonly PackedLayer _layer;
    private readonly AlignedBuffer _blame;
    private readonly AlignedBuffer[] _scratch;
    private readonly AlignedBuffer _zeros;
    private readonly TransposedWeights? _transposed;
    private readonly KnobUpdate _weights;
    private readonly KnobUpdate _biases;
    private readonly bool _blameIsScaled;

    public LayerGradient(ForwardPass pass, int index, int workers, Func<int, KnobUpdate> update)
    {
        (_pass, _index, _product) = (pass, index, pass.Product);
        _layer = pass.Layers[index];
        _blame = new AlignedBuffer(pass.Capacity * _layer.OutputStride);
        _scratch = [.. Enumerable.Range(0, workers).Select(_ => new AlignedBuffer(TilesAtOnce * _product.TileRows * _product.TileColumns))];
        _zeros = new AlignedBuffer(_product.TileColumns);
        _weights = update(_layer.Weights.Length);
        _biases = update(_layer.Biases.Length);
        _blameIsScaled = _weights.BlameScale is not null;
        if (index > 0)
        {
            _transposed = new TransposedWeights(_product, _layer);
        }
    }

    /// <summary>The derivative of the loss in each score of the layer, times <see cref="BlameScale"/>, row after
    /// row.</summary>
    public Span<float> Blame => _blame.Span;

    /// <summary>What the blame is to be multiplied by at the outset; see <see cref="KnobUpdate.BlameScale"/>.</summary>
    public float BlameScale => _weights.BlameScale ?? 1;

    public void BeginStep(int step)
    {
        _weights.BeginStep(step);
        _biases.BeginStep(step);
    }

    /// <summary>One worker's share of: blame of the layer below = blame · weights turned over, times the slope of its
    /// bend.</summary>
    public void SendBack(Span<float> blameBelow, int rows, int worker, int workers)
    {
        var columns = _product.TileColumns;
        var below = _pass.Layers[_index - 1];
        foreach (var run in new TileShare(_transposed!.Panels, _product.RowTiles(rows), worker, workers))
        {
            _product.Multiply(
                new LeftFactor(Blame, _layer.OutputStride, 1),
                _transposed.Factor,
                _layer.Neurons,
                new Start(_zeros.Span, 0, 0),
                new Target(blameBelow, below.OutputStride, columns),
                run.RowTiles,
                new Tiles(run.Panel, run.Panel + 1));
            var corner = (run.RowTiles.From * _product.TileRows * below.OutputStride) + (run.Panel * columns);
            below.Bend.MultiplyBySlope(
                _pass.OutputsOf(_index - 1)[corner..],
                below.OutputStride,
                blameBelow[corner..],
                below.OutputStride,
                (run.RowTiles.To - run.RowTiles.From) * _product.TileRows,
                Math.Min(columns, below.Neurons - (run.Panel * columns)));
        }
    }

    /// <summary>One worker's share of: gradient = inputs turned over · blame, and every knob turned by its
    /// gradient.</summary>
    public void Turn(int rows, int worker, int workers)
    {
        foreach (var run in new TileShare(_layer.Panels, _layer.InputTiles, worker, workers))
        {
            if (run.RowTiles.From == 0)
            {
                TurnBiases(run.Panel, rows, _scratch[worker].Span);
            }

            for (var tile = run.RowTiles.From; tile < run.RowTiles.To; tile += TilesAtOnce)
            {
                TurnWeights(run.Panel, new Tiles(tile, Math.Min(run.RowTiles.To, tile + TilesAtOnce)), rows, _scratch[worker].Span);
            }
        }
    }

    private void TurnWeights(int panel, Tiles tiles, int rows, Span<float> gradient)
    {
        var columns = _product.TileColumns;
        var firstInput = tiles.From * _product.TileRows;
        var inputs = (tiles.To - tiles.From) * _product.TileRows;
        var at = (panel * _layer.PanelStride) + (firstInput * columns);
        var knobs = _layer.Weights.Span.Slice(at, inputs * columns);
        if (_blameIsScaled)
        {
            MultiplyInputsByBlame(panel, tiles, rows, new Start(knobs, columns, 0), knobs);
        }
        else
        {
            gradient = gradient[..knobs.Length];
            MultiplyInputsByBlame(panel, tiles, rows, new Start(_zeros.Span, 0, 0), gradient);
            _weights.Apply(at, knobs, gradient);
        }

        _transposed?.Copy(knobs, panel, firstInput, inputs);
    }

    private void MultiplyInputsByBlame(int panel, Tiles tiles, int rows, Start start, Span<float> target)
    {
        var columns = _product.TileColumns;
        var inputs = _index == 0 ? _pass.Inputs.Span : _pass.OutputsOf(_index - 1);
        var inputStride = _index == 0 ? _pass.InputStride : _pass.Layers[_index - 1].OutputStride;
        _product.Multiply(
            new LeftFactor(inputs[(tiles.From * _product.TileRows)..], 1, inputStride),
            new RightFactor(Blame[(panel * columns)..], _layer.OutputStride, 0),
            rows,
            start,
            new Target(target, columns, 0),
            new Tiles(0, tiles.To - tiles.From),
            new Tiles(0, 1));
    }

    // The gradient of a bias is the blame of its neuron, added up over the rows.
    private void TurnBiases(int panel, int rows, Span<float> gradient)
    {
        var first = panel * _product.TileColumns;
        var biases = _layer.Biases.Span.Slice(first, _product.TileColumns);
        gradient = gradient[..biases.Length];
        for (var column = 0; column < biases.Length; column += Vector512<float>.Count)
        {
            var sum = first + column < _layer.Neurons
                ? ColumnSums(Blame[(first + column)..], _layer.OutputStride, rows)
                : Vector512<float>.Zero;
            sum += _blameIsScaled ? Vector512.Create<float>(biases[column..]) : Vector512<float>.Zero;
            sum.CopyTo((_blameIsScaled ? biases : gradient)[column..]);
        }

        if (!_blameIsScaled)
        {
            _biases.Apply(first, biases, gradient);
        }
    }

    // Four sums side by side, because each addition waits for the one before it in the same sum.
    private static Vector512<float> ColumnSums(ReadOnlySpan<float> numbers, int rowStride, int rows)
    {
        var sum0 = Vector512<float>.Zero;
        var sum1 = Vector512<float>.Zero;
        var sum2 = Vector512<float>.Zero;
        var sum3 = Vector512<float>.Zero;
        var row = 0;
        for (; row + 3 < rows; row += 4)
        {
            sum0 += Vector512.Create(numbers[(row * rowStride)..]);
            sum1 += Vector512.Create(numbers[((row + 1) * rowStride)..]);
            sum2 += Vector512.Create(numbers[((row + 2) * rowStride)..]);
            sum3 += Vector512.Create(numbers[((row + 3) * rowStride)..]);
        }

        for (; row < rows; row++)
        {
            sum0 += Vector512.Create(numbers[(row * rowStride)..]);
        }

        return sum0 + sum1 + (sum2 + sum3);
    }
}
