using System.Collections.Immutable;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>
/// The buffers of one network for batches of up to so many rows, and the way from inputs to outputs through them. Made
/// once, used for many batches; nothing is allocated on the way.
/// </summary>
internal sealed class ForwardPass
{
    private readonly AlignedBuffer[] _outputs;

    /// <param name="network">Its shape, and the knobs to begin with.</param>
    /// <param name="rows">How many rows a batch can have.</param>
    /// <param name="lastScores">Whether the last layer sends its scores unbent.</param>
    /// <param name="product">The arithmetic; the fastest for such layers if none is given.</param>
    public ForwardPass(Network network, int rows, bool lastScores = false, MatrixProduct? product = null)
    {
        Product = product ?? MatrixProduct.FastestFor(network.Shape.Max(layer => layer.Neurons));
        Capacity = Product.RowTiles(rows) * Product.TileRows;
        InputWidth = network.InputCount;
        InputStride = PackedLayer.RowStride(Product, InputWidth);
        Layers =
        [
            .. network.Layers.Select((layer, index) => new PackedLayer(
                Product,
                layer.InputCount,
                layer.Neurons,
                (lastScores && index == network.Layers.Length - 1 ? Activation.Linear : layer.Plan.Activation).Bend)),
        ];
        Inputs = new AlignedBuffer(Capacity * InputStride);
        _outputs = [.. Layers.Select(layer => new AlignedBuffer(Capacity * layer.OutputStride))];
        LoadKnobs(network.Knobs.AsSpan());
    }

    public MatrixProduct Product { get; }

    /// <summary>The rows that the buffers hold, whole tiles.</summary>
    public int Capacity { get; }

    public int InputWidth { get; }

    /// <summary>How far apart rows of the inputs stand.</summary>
    public int InputStride { get; }

    public AlignedBuffer Inputs { get; }

    public ImmutableArray<PackedLayer> Layers { get; }

    public Span<float> OutputsOf(int layer) => _outputs[layer].Span;

    public Span<float> InputRow(int row) => Inputs.Span.Slice(row * InputStride, InputWidth);

    public ReadOnlySpan<float> OutputRow(int layer, int row) =>
        OutputsOf(layer).Slice(row * Layers[layer].OutputStride, Layers[layer].Neurons);

    public void LoadKnobs(ReadOnlySpan<float> knobs)
    {
        foreach (var layer in Layers)
        {
            layer.Load(knobs[..layer.KnobCount]);
            knobs = knobs[layer.KnobCount..];
        }
    }

    /// <summary>One worker's share of one layer. All workers must have ended the layer before.</summary>
    public void RunLayer(int layer, int rows, int worker, int workers) => Layers[layer].Forward(
        layer == 0 ? Inputs.Span : OutputsOf(layer - 1),
        layer == 0 ? InputStride : Layers[layer - 1].OutputStride,
        OutputsOf(layer),
        rows,
        worker,
        workers);

    /// <summary>The first so many layers for the first so many rows. A softmax is left to the caller: the last outputs
    /// are its scores.</summary>
    public void Run(int rows, int layers)
    {
        for (var layer = 0; layer < layers; layer++)
        {
            RunLayer(layer, rows, 0, 1);
        }
    }
}
