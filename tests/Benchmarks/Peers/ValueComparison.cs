using System.Diagnostics;
using System.Globalization;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Benchmarks.Peers;

/// <summary>
/// One learning step of scalar autodiff: a 2-16-16-1 relu network and 100 points; every expression is written anew, walked forward
/// and backward, and every knob turned. Against the aim of 5 milliseconds.
/// </summary>
internal static class ValueComparison
{
    public static void Run(int runs)
    {
        const int StepsARun = 20;
        var step = new ScalarStep();
        for (var warmUp = 0; warmUp < 2 * StepsARun; warmUp++)
        {
            step.Rebuild();
        }

        var times = new List<double>();
        for (var index = 0; index < runs * StepsARun; index++)
        {
            var watch = Stopwatch.StartNew();
            step.Rebuild();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Value, 2-16-16-1 relu, 100 points, forward + backward + step: median {times[times.Count / 2]:F2} ms, best {times[0]:F2} ms (aim: 5 ms)"));
    }
}

/// <summary>The step itself, also for the benchmarks.</summary>
public sealed class ScalarStep
{
    private readonly ScalarNetwork _network = new(Network.Create(seed: 1, 2, Layer.Relu(16), Layer.Relu(16), Layer.Linear(1)));
    private readonly LabelledPoint[] _points = [.. Datasets.Moons(100, noise: 0.1, seed: 1)];
    private readonly Tape _tape;

    /// <summary>Lays out the expression once for <see cref="Replay"/>.</summary>
    public ScalarStep() => _tape = Tape.Of(Loss());

    /// <summary>Writes the loss anew, as a cell does, and steps.</summary>
    public double Rebuild()
    {
        var loss = Loss();
        ZeroGradients();
        loss.Backward();
        Turn();
        return loss.Number;
    }

    /// <summary>Walks the tape that was laid out once, and steps.</summary>
    public double Replay()
    {
        _tape.Forward();
        ZeroGradients();
        _tape.Backward();
        Turn();
        return _tape.Result.Number;
    }

    private Value Loss() => Value.Mean([.. _points.Select(point =>
        (_network.Predict(point.X, point.Y) - ((2 * point.Label) - 1)).Squared())]);

    private void ZeroGradients()
    {
        foreach (var knob in _network.Knobs)
        {
            knob.ZeroGradient();
        }
    }

    private void Turn()
    {
        foreach (var knob in _network.Knobs)
        {
            knob.Step(0.001);
        }
    }
}
