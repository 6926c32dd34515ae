using BenchmarkDotNet.Attributes;
using Benchmarks.Peers;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Benchmarks;

/// <summary>The two engines of learning: time and memory of what a notebook cell asks of them.</summary>
[MemoryDiagnoser]
public class LearningBenchmarks
{
    private readonly ScalarStep _scalar = new();
    private readonly Network _network = Network.Create(seed: 1, 2, Layer.Relu(16), Layer.Relu(16), Layer.Sigmoid(1));
    private readonly Examples _spiral = Datasets.Spiral(400, noise: 0.02, seed: 1);
    private readonly double[] _axis = [.. Enumerable.Range(0, 60).Select(index => (index - 30) / 25.0)];

    /// <summary>Scalar autodiff: an expression of 65,000 values written, walked both ways, every knob turned.</summary>
    [Benchmark]
    public double ValueWrittenAnew() => _scalar.Rebuild();

    /// <summary>The same over a tape that is kept.</summary>
    [Benchmark]
    public double ValueOnAKeptTape() => _scalar.Replay();

    /// <summary>The spiral solved: 100 epochs of 400 points in batches of 32.</summary>
    [Benchmark]
    public TrainingRun Spiral() => _network.Train(_spiral, new TrainingPlan { Epochs = 100 });

    /// <summary>One map of decision regions, 60 by 60.</summary>
    [Benchmark]
    public double[,] Grid() => _network.PredictGrid(_axis, _axis);

    /// <summary>One height of a loss landscape: other knobs, and the loss over 400 points.</summary>
    [Benchmark]
    public double LandscapePoint() => _network.WithKnobs(_network.Knobs.AsSpan()).Loss(_spiral);
}
