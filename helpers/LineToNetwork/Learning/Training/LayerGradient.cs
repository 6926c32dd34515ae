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

    public LayerGradient(ForwardPass pass, int index, int workers, Func<int, KnobUpdate> update)
    {
        (_pass, _index, _product) = (pass, index, pass.Product);
        _layer = pass.Layers[index];
        _blame = new AlignedBuffer(pass.Capacity * _layer.OutputStride);
        _scratch = [.. Enumerable.Range(0, workers).Select(_ => new AlignedBuffer(TilesAtOnce * _product.TileRows * _product.TileColumns))];
        _zeros = new AlignedBuffer(_product.TileColumns);
        Weights = update(_layer.Weights.Length);
        Biases = update(_layer.Biases.Length);
        if (index > 0)
        {
            _transposed = new TransposedWeights(_product, _layer);
        }
    }

    /// <summary>What turns the weights.</summary>
    public KnobUpdate Weights { get; }

    /// <summary>What turns the biases.</summary>
    public KnobUpdate Biases { get; }

    /// <summary>The derivative of the loss in each score of the layer, row after row.</summary>
    public Span<float> Blame => _blame.Span;

    public void BeginStep(int step)
    {
        Weights.BeginStep(step);
        Biases.BeginStep(step);
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
        gradient = gradient[..knobs.Length];
        _product.Multiply(
            new LeftFactor((_index == 0 ? _pass.Inputs.Span : _pass.OutputsOf(_index - 1))[firstInput..], 1, InputStride),
            new RightFactor(Blame[(panel * columns)..], _layer.OutputStride, 0),
            rows,
            new Start(_zeros.Span, 0, 0),
            new Target(gradient, columns, 0),
            new Tiles(0, tiles.To - tiles.From),
            new Tiles(0, 1));
        Weights.Apply(at, knobs, gradient);
        _transposed?.Copy(knobs, panel, firstInput, inputs);
    }

    private int InputStride => _index == 0 ? _pass.InputStride : _pass.Layers[_index - 1].OutputStride;

    // The gradient of a bias is the blame of its neuron, added up over the rows.
    private void TurnBiases(int panel, int rows, Span<float> gradient)
    {
        var first = panel * _product.TileColumns;
        gradient = gradient[.._product.TileColumns];
        for (var column = 0; column < gradient.Length; column += Vector512<float>.Count)
        {
            var sum = first + column < _layer.Neurons
                ? ColumnSums(Blame[(first + column)..], _layer.OutputStride, rows)
                : Vector512<float>.Zero;
            sum.CopyTo(gradient[column..]);
        }

        Biases.Apply(first, _layer.Biases.Span.Slice(first, gradient.Length), gradient);
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
