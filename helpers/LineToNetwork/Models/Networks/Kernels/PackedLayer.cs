using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>
/// The knobs of one layer in the order in which products read them: panels of neurons; in a panel, for each input in
/// turn, the weights of its neurons side by side. Padding is 0 and stays 0.
/// </summary>
internal sealed class PackedLayer
{
    private readonly MatrixProduct _product;
    private AlignedBuffer? _keptWeights;
    private AlignedBuffer? _keptBiases;

    /// <param name="product">The arithmetic, which decides the padding.</param>
    /// <param name="inputs">How many numbers each neuron takes in.</param>
    /// <param name="neurons">How many neurons.</param>
    /// <param name="bend">How they bend.</param>
    public PackedLayer(MatrixProduct product, int inputs, int neurons, Bend bend)
    {
        (_product, Inputs, Neurons, Bend) = (product, inputs, neurons, bend);
        Panels = product.Panels(neurons);
        InputTiles = product.RowTiles(inputs);
        PanelStride = InputTiles * product.TileRows * product.TileColumns;
        Weights = new AlignedBuffer(Panels * PanelStride);
        Biases = new AlignedBuffer(Panels * product.TileColumns);
        OutputStride = RowStride(product, neurons);
    }

    public int Inputs { get; }

    public int Neurons { get; }

    public Bend Bend { get; }

    public int Panels { get; }

    public int InputTiles { get; }

    public int PanelStride { get; }

    /// <summary>How far apart rows of this layer's outputs stand.</summary>
    public int OutputStride { get; }

    public AlignedBuffer Weights { get; }

    public AlignedBuffer Biases { get; }

    /// <summary>The knobs of the layer: each neuron's weights, then its bias.</summary>
    public int KnobCount => Neurons * (Inputs + 1);

    /// <summary>A row of so many numbers, padded to whole panels and row tiles and by one cache line more, so that the
    /// same column of many rows does not fall into the same few places of the cache.</summary>
    public static int RowStride(MatrixProduct product, int columns)
    {
        const int NumbersOfACacheLine = 16;
        var whole = Math.Max(product.Panels(columns) * product.TileColumns, product.RowTiles(columns) * product.TileRows);
        return ((whole + NumbersOfACacheLine - 1) / NumbersOfACacheLine * NumbersOfACacheLine) + NumbersOfACacheLine;
    }

    public void Load(ReadOnlySpan<float> knobs)
    {
        var weights = Weights.Span;
        var biases = Biases.Span;
        for (var neuron = 0; neuron < Neurons; neuron++)
        {
            var row = knobs.Slice(neuron * (Inputs + 1), Inputs + 1);
            var place = PlaceOf(neuron);
            for (var input = 0; input < Inputs; input++, place += _product.TileColumns)
            {
                weights[place] = row[input];
            }

            biases[neuron] = row[Inputs];
        }
    }

    /// <summary>Writes numbers that are packed as the knobs are (the knobs, or their gradient) in the order of
    /// knobs.</summary>
    public void Store(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> knobs)
    {
        for (var neuron = 0; neuron < Neurons; neuron++)
        {
            var row = knobs.Slice(neuron * (Inputs + 1), Inputs + 1);
            var place = PlaceOf(neuron);
            for (var input = 0; input < Inputs; input++, place += _product.TileColumns)
            {
                row[input] = weights[place];
            }

            row[Inputs] = biases[neuron];
        }
    }

    /// <summary>Whether every knob is a finite number.</summary>
    public bool IsFinite => AreFinite(Weights.Span) && AreFinite(Biases.Span);

    /// <summary>Puts a copy of all knobs aside, in place of the one before.</summary>
    public void Keep()
    {
        Weights.Span.CopyTo((_keptWeights ??= new AlignedBuffer(Weights.Length)).Span);
        Biases.Span.CopyTo((_keptBiases ??= new AlignedBuffer(Biases.Length)).Span);
    }

    /// <summary>Writes the knobs put aside last, in the order of knobs.</summary>
    public void StoreKept(Span<float> knobs) => Store(_keptWeights!.Span, _keptBiases!.Span, knobs);

    /// <summary>outputs = bend(inputs · weights + biases) for one worker's share of the tiles.</summary>
    public void Forward(ReadOnlySpan<float> inputs, int inputStride, Span<float> outputs, int rows, int worker, int workers)
    {
        var columns = _product.TileColumns;
        foreach (var run in new TileShare(Panels, _product.RowTiles(rows), worker, workers))
        {
            _product.Multiply(
                new LeftFactor(inputs, inputStride, 1),
                new RightFactor(Weights.Span, columns, PanelStride),
                Inputs,
                new Start(Biases.Span, 0, columns),
                new Target(outputs, OutputStride, columns),
                run.RowTiles,
                new Tiles(run.Panel, run.Panel + 1));
            var firstRow = run.RowTiles.From * _product.TileRows;
            var firstColumn = run.Panel * columns;
            Bend.Apply(
                outputs[((firstRow * OutputStride) + firstColumn)..],
                OutputStride,
                (run.RowTiles.To - run.RowTiles.From) * _product.TileRows,
                Math.Min(columns, Neurons - firstColumn));
        }
    }

    // A finite number times 0 is 0; any other is not a number, and stays so in the sum. Buffers hold whole vectors.
    private static bool AreFinite(ReadOnlySpan<float> numbers)
    {
        var sum = Vector512<float>.Zero;
        foreach (var vector in MemoryMarshal.Cast<float, Vector512<float>>(numbers))
        {
            sum += vector * Vector512<float>.Zero;
        }

        return Vector512.Sum(sum) == 0;
    }

    // Where the weight of a neuron's first input stands; those of its other inputs follow, a tile's width apart.
    private int PlaceOf(int neuron)
    {
        var (panel, column) = Math.DivRem(neuron, _product.TileColumns);
        return (panel * PanelStride) + column;
    }
}
