using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using LineToNetwork.Figures;

namespace Benchmarks;

/// <summary>From the call to the HTML, in a process that has drawn nothing yet: what a class waits for once.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class FirstFigureBenchmarks
{
    private readonly double _slope = 0.1;

    /// <summary>Thirty dots and a line.</summary>
    [Benchmark]
    public int FirstFigure() => Pictures.DotsAndLine(_slope).ToHtml().Length;
}

/// <summary>From the call to the HTML, for every figure after the first.</summary>
[MemoryDiagnoser]
public class FigureBenchmarks
{
    private readonly double _slope = 0.1;
    private readonly (double From, double To) _side = (-3, 3);

    /// <summary>Thirty dots and a line.</summary>
    [Benchmark(Baseline = true)]
    public int DotsAndLine() => Pictures.DotsAndLine(_slope).ToHtml().Length;

    /// <summary>Two sliders with 41 positions each: 1,681 states of a second line.</summary>
    [Benchmark]
    public int TwoSliders() => Figure.Turn(
        "a", (0, 0.3, 41), "b", (-20, 60, 41), (a, b) => Pictures.DotsAndLine(_slope) + Plot.Line(x => a * x + b, 0, 620, "yours")).ToHtml().Length;

    /// <summary>A landscape of 41 by 41 points.</summary>
    [Benchmark]
    public int Landscape() => Plot.Surface((a, b) => a * a + a * b + b * b, _side, _side).ToHtml().Length;

    /// <summary>Thirty fields of probability, as in the animation of a training.</summary>
    [Benchmark]
    public int ThirtyFields() => Figure.Play("epoch", Enumerable.Range(1, 30), epoch =>
        Plot.Probability((x, y) => 1 / (1 + Math.Exp(-epoch * (x - y) / 10.0)), _side, _side, steps: 41)).ToHtml().Length;
}

/// <summary>What the benchmarks draw.</summary>
internal static class Pictures
{
    private static readonly double[] Places = [.. Enumerable.Range(1, 30).Select(place => 20.0 * place)];

    public static Figure DotsAndLine(double slope) =>
        Plot.Points(Places, Places.Select(x => slope * x + 20 + x % 7), "dots") + Plot.Line(x => slope * x + 20, 0, 620, "line");
}
