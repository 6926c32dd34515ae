using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>The gradient itself, by the same way back that training goes, but with no knob turned.</summary>
internal static class GradientMeasurement
{
    public static ImmutableArray<float> Of(Network network, Examples examples, NetworkLoss loss)
    {
        var targets = examples.TargetsFor(network);
        var records = new List<GradientRecord>();
        using var backpropagation = new Backpropagation(network, loss, examples.Count, workers: 1, isFixed: true, knobs =>
        {
            records.Add(new GradientRecord(knobs));
            return records[^1];
        });
        backpropagation.Use(examples.Inputs, targets);
        backpropagation.Take([.. Enumerable.Range(0, examples.Count)], 0, examples.Count);
        backpropagation.Step(1);

        var gradient = new float[network.Knobs.Length];
        var rest = gradient.AsSpan();
        for (var index = 0; index < backpropagation.Layers.Length; index++)
        {
            var layer = backpropagation.Layers[index];
            layer.Store(records[2 * index].Gradient, records[(2 * index) + 1].Gradient, rest[..layer.KnobCount]);
            rest = rest[layer.KnobCount..];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(gradient);
    }
}
