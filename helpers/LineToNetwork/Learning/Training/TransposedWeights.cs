using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Learning;

/// <summary>
/// The weights of a layer turned over, for the way back: panels of inputs; in a panel, for each neuron in turn, the
/// weights of its inputs side by side. Kept up to date while knobs are turned.
/// </summary>
internal sealed class TransposedWeights
{
    private readonly int _columns;
    private readonly int _neurons;
    private readonly AlignedBuffer _numbers;

    public TransposedWeights(MatrixProduct product, PackedLayer layer)
    {
        _columns = product.TileColumns;
        _neurons = layer.Panels * _columns;
        Panels = product.Panels(layer.Inputs);
        var rows = layer.InputTiles * product.TileRows;
        _numbers = new AlignedBuffer(product.Panels(rows) * _neurons * _columns);
        for (var panel = 0; panel < layer.Panels; panel++)
        {
            Copy(layer.Weights.Span.Slice(panel * layer.PanelStride, layer.PanelStride), panel, 0, rows);
        }
    }

    /// <summary>How many panels the inputs make.</summary>
    public int Panels { get; }

    public RightFactor Factor => new(_numbers.Span, _columns, _neurons * _columns);

    /// <summary>Takes over some inputs' weights from one panel of neurons.</summary>
    public void Copy(ReadOnlySpan<float> weights, int neuronPanel, int firstInput, int inputs)
    {
        for (var input = firstInput; input < firstInput + inputs; input++)
        {
            var (panel, column) = Math.DivRem(input, _columns);
            var target = _numbers.Span.Slice(((panel * _neurons) + (neuronPanel * _columns)) * _columns);
            for (var neuron = 0; neuron < _columns; neuron++)
            {
                target[(neuron * _columns) + column] = weights[((input - firstInput) * _columns) + neuron];
            }
        }
    }
}
