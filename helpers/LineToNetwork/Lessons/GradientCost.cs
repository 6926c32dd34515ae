using System.Collections.Immutable;
using System.Diagnostics;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// What it costs to learn the steepness of a loss in every knob, measured on this machine: by nudging one knob after the other,
/// and by letting the blame flow back once.
/// </summary>
/// <param name="Knobs">How many knobs the network has.</param>
/// <param name="Forward">Seconds to compute the loss once.</param>
/// <param name="Backprop">Seconds to compute the loss once and send its blame back to all knobs.</param>
/// <param name="Nudging">Seconds to compute the loss, and once more for every knob: the middle time of a nudge, times the knobs.</param>
/// <param name="Nudged">How many knobs were really nudged; all of them, or a sample where that would take too long.</param>
public sealed record GradientCost(int Knobs, double Forward, double Backprop, double Nudging, int Nudged)
{
    // A class is waiting: beyond this many knobs a sample is nudged, because all of them would take minutes.
    private const int MostNudged = 1000;
    private const int Sample = 20;

    // Short runs are repeated until the compiler has had time to make them fast, long ones a few times.
    private const double SecondsToRepeat = 0.03;
    private const int FewestRuns = 6;

    private const double NudgeSize = 1e-6;

    /// <summary>How many times as long nudging takes.</summary>
    public double Ratio => Nudging / Backprop;

    /// <summary>Measures a network of one input and one hidden layer of hinges, three knobs a neuron and one for the output.</summary>
    /// <param name="knobs">How many knobs, such as 10, 100 or 100,000; rounded down to three a neuron and one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 4 knobs, or more than a million.</exception>
    public static GradientCost Measure(int knobs)
    {
        if (knobs is < 4 or > 1_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(knobs), FormattableString.Invariant($"knobs is {knobs}; it must be from 4 to 1000000: try 1000."));
        }

        var (loss, all) = Network((knobs - 1) / 3);
        var tape = Tape.Of(loss);
        var nudged = all.Length <= MostNudged ? all : [.. Enumerable.Range(0, Sample).Select(i => all[i * (all.Length / Sample)])];
        var forward = Shortest(() => Timed(tape.Forward));
        var backprop = Shortest(() => Timed(() =>
        {
            tape.Forward();
            tape.Backward();
        }));
        var nudge = nudged.Length < all.Length ? MiddleNudge(tape, nudged) : Shortest(() => MiddleNudge(tape, nudged), fewest: 1);
        return new GradientCost(all.Length, forward, backprop, forward + (nudge * all.Length), nudged.Length);
    }

    /// <summary>Both costs over the number of knobs, on axes of factors. Where only a sample was nudged, the line is dashed.</summary>
    /// <param name="costs">The measurements, by rising number of knobs; at least two.</param>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public static Figure Chart(params IReadOnlyList<GradientCost> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        if (costs.Count < 2)
        {
            throw new ArgumentException(FormattableString.Invariant($"costs has {costs.Count} measurements; a line needs at least two."), nameof(costs));
        }

        var measured = costs.TakeWhile(cost => cost.Nudged == cost.Knobs).ToList();
        var sampled = costs.Skip(Math.Max(0, measured.Count - 1)).ToList();
        Figure?[] lines =
        [
            Line(costs, cost => cost.Backprop, Wording.Backprop, Ink.Model),
            Line(measured, cost => cost.Nudging, Wording.NudgingEveryKnob, Ink.Error),
            Line(sampled, cost => cost.Nudging, Wording.NudgingASample(costs[^1].Nudged), Ink.Error)?.Dashed(),
        ];
        return Figure.Together(lines.OfType<Figure>())
            .XAxis(Wording.Knobs).YAxis(Wording.Time).LogX().LogY()
            .XTicks(costs.Select(cost => ((double)cost.Knobs, cost.Knobs.ToString("N0", System.Globalization.CultureInfo.InvariantCulture))))
            .YTicks((1e-6, "1 µs"), (1e-3, "1 ms"), (1, "1 s"), (60, "1 min"), (3600, "1 h"))
            .Title(Wording.CostOf(costs[^1].Knobs, Duration(costs[^1].Nudging), Duration(costs[^1].Backprop)));
    }

    private static Figure? Line(IReadOnlyCollection<GradientCost> costs, Func<GradientCost, double> seconds, string name, Ink ink)
    {
        if (costs.Count < 2)
        {
            return null;
        }

        var knobs = costs.Select(cost => (double)cost.Knobs).ToList();
        return Plot.Line(knobs, costs.Select(seconds), name).In(ink) + Plot.Points(knobs, costs.Select(seconds)).In(ink);
    }

    /// <summary>The network of one input that adds up hinges, with knobs that leave no two neurons alike, and its loss at one point.</summary>
    private static (Value Loss, ImmutableArray<Value> Knobs) Network(int neurons)
    {
        var knobs = ImmutableArray.CreateBuilder<Value>((neurons * 3) + 1);
        var output = Knob(0.5);
        for (var neuron = 0; neuron < neurons; neuron++)
        {
            output += Knob(1.0 / neurons) * ((Knob(Math.Sin(neuron)) * 0.7) + Knob(Math.Cos(neuron))).Relu();
        }

        return ((output - 1).Squared(), knobs.MoveToImmutable());

        Value Knob(double number)
        {
            knobs.Add(new Value(number));
            return knobs[^1];
        }
    }

    /// <summary>Nudges one knob after the other; the middle one of the times that this took.</summary>
    private static double MiddleNudge(Tape tape, ImmutableArray<Value> knobs)
    {
        var times = new double[knobs.Length];
        for (var i = 0; i < times.Length; i++)
        {
            var knob = knobs[i];
            var number = knob.Number;
            times[i] = Timed(() =>
            {
                knob.Number = number + NudgeSize;
                tape.Forward();
            });
            knob.Number = number;
        }

        tape.Forward();
        Array.Sort(times);
        return times[times.Length / 2];
    }

    /// <summary>The shortest of several runs: whatever else the machine does can only make a run longer.</summary>
    private static double Shortest(Func<double> run, int fewest = FewestRuns)
    {
        var begin = Stopwatch.GetTimestamp();
        var shortest = run();
        for (var runs = 1; runs < fewest || Stopwatch.GetElapsedTime(begin).TotalSeconds < SecondsToRepeat; runs++)
        {
            shortest = Math.Min(shortest, run());
        }

        return shortest;
    }

    /// <summary>Seconds, and never none: a clock that ticks too slowly must not make a cost of zero.</summary>
    private static double Timed(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Math.Max(1e-8, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static string Duration(double seconds) => seconds switch
    {
        >= 7200 => Wording.Hours(NodeText.Of(seconds / 3600)),
        >= 120 => Wording.Minutes(NodeText.Of(Math.Round(seconds / 60))),
        >= 1 => Wording.Seconds(NodeText.Of(seconds)),
        >= 1e-3 => Wording.Milliseconds(NodeText.Of(seconds * 1e3)),
        _ => Wording.Microseconds(NodeText.Of(seconds * 1e6)),
    };
}
