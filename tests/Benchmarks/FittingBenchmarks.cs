using BenchmarkDotNet.Attributes;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Benchmarks;

/// <summary>What a notebook cell asks of walking, solving and growing, where it loops.</summary>
[MemoryDiagnoser]
public class FittingBenchmarks
{
    private readonly double[] _speed = Datasets.Stopping().Column(car => car.Speed);
    private readonly double[] _distance = Datasets.Stopping().Column(car => car.Distance);
    private readonly double[] _hours = Datasets.Hours().Column(student => student.Hours);
    private readonly double[] _passed = Datasets.Hours().Column(student => student.Passed);
    private readonly double[] _x = Spacing.Even(0, 10, 200);
    private readonly double[] _wiggly = Array.ConvertAll(
        Spacing.Even(0, 10, 200), x => Math.Sin(x) + 0.5 * Math.Sin(3 * x + 1));

    /// <summary>1,000 steps on the cars' loss, its gradient measured by nudging.</summary>
    [Benchmark]
    public DescentPath DescentByNudging() => GradientDescent.Minimize(
        (a, b) => Loss.Squared.Of(new Line(a, b), _speed, _distance), (0, 0), learningRate: 0.003, steps: 1000);

    /// <summary>The same 1,000 steps with the exact gradient.</summary>
    [Benchmark]
    public DescentPath DescentByFormula() =>
        GradientDescent.Minimize(Loss.Squared.On(_speed, _distance), (0, 0), learningRate: 0.003, steps: 1000);

    /// <summary>The cars' line, solved with twice the digits.</summary>
    [Benchmark]
    public Line ExactLine() => Exact.Line(_speed, _distance);

    /// <summary>A polynomial of degree 20 through 200 points, solved.</summary>
    [Benchmark]
    public Curve ExactCurve() => Exact.Curve(Basis.Chebyshev(20, 0, 10), _x, _wiggly);

    /// <summary>The students' two knobs to seven digits by descent.</summary>
    [Benchmark]
    public DescentPath LogisticByDescent() =>
        LogisticRegression.Descend(_hours, _passed, learningRate: 0.5, steps: 20_000, tolerance: 1e-7).Path;

    /// <summary>The students' two knobs by Newton's method.</summary>
    [Benchmark]
    public DescentPath LogisticByNewton() => LogisticRegression.Newton(_hours, _passed).Path;

    /// <summary>64 hinges grown one by one.</summary>
    [Benchmark]
    public BentLine Hinges() => Grow.Hinges(_x, _wiggly, neurons: 64)[^1];
}
