using CsCheck;
using LineToNetwork.Learning;

namespace LineToNetwork.Tests.Autodiff;

public sealed class GradientPropertyTests
{
    public static readonly TheoryData<string, Func<Value, Value>, double, double> Operations = new()
    {
        { "square", x => x.Squared(), -5, 5 },
        { "exp", x => x.Exp(), -5, 5 },
        { "log", x => x.Log(), 0.1, 5 },
        { "tanh", x => x.Tanh(), -5, 5 },
        { "sigmoid", x => x.Sigmoid(), -5, 5 },
        { "relu on the right", x => x.Relu(), 0.1, 5 },
        { "relu on the left", x => x.Relu(), -5, -0.1 },
        { "negate", x => -x, -5, 5 },
        { "power", x => x.Pow(2.5), 0.1, 5 },
        { "exponent", x => new Value(1.5).Pow(x), -3, 3 },
        { "numerator", x => x / 3, -5, 5 },
        { "denominator", x => 3 / x, 0.5, 5 },
        { "times", x => x * (x + 2), -5, 5 },
        { "minus", x => 1 - x, -5, 5 },
    };

    [Theory]
    [MemberData(nameof(Operations), DisableDiscoveryEnumeration = true)]
    public void Every_operation_agrees_with_nudging(string name, Func<Value, Value> operation, double from, double to)
    {
        Gen.Double[from, to].Sample(x =>
        {
            var knob = new Value(x, "x");
            operation(knob).Backward();
            var nudged = Nudge(value => operation(value).Number, x);
            Assert.True(Relative(knob.Gradient, nudged) < 1e-6, $"{name} at {x}: {knob.Gradient} against {nudged}");
        });
    }

    [Fact]
    public void Random_expressions_agree_with_nudging_in_every_knob()
    {
        (from seed in Gen.Int[0, int.MaxValue - 1] from depth in Gen.Int[1, 5] select (seed, depth)).Sample(sample =>
        {
            var numbers = Enumerable.Range(0, 4).Select(knob => 0.3 + (0.4 * knob)).ToArray();
            var knobs = numbers.Select(number => new Value(number)).ToArray();
            Expression(knobs, new Random(sample.seed), sample.depth).Backward();

            for (var index = 0; index < knobs.Length; index++)
            {
                var nudged = Nudge(
                    x => Expression(
                        [.. numbers.Select((number, at) => new Value(at == index ? x : number))],
                        new Random(sample.seed),
                        sample.depth).Number,
                    numbers[index]);
                Assert.True(
                    Math.Abs(knobs[index].Gradient - nudged) <= 1e-6 * Math.Max(1, Math.Abs(nudged)),
                    $"knob {index}: {knobs[index].Gradient} against {nudged}");
            }
        });
    }

    private static Value Expression(Value[] knobs, Random random, int depth)
    {
        if (depth == 0)
        {
            return knobs[random.Next(knobs.Length)];
        }

        Value Part() => Expression(knobs, random, depth - 1);
        return random.Next(7) switch
        {
            0 => Part() + Part(),
            1 => Part() - Part(),
            2 => Part() * Part().Tanh(),
            3 => Part().Tanh(),
            4 => Part().Sigmoid(),
            5 => Part() / (Part().Squared() + 1),
            _ => (Part().Squared() + 1).Log(),
        };
    }

    // Fourth-order central difference: error of order nudge^4.
    private static double Nudge(Func<double, double> function, double x)
    {
        const double Size = 1e-3;
        return (8 * (function(x + Size) - function(x - Size)) - (function(x + (2 * Size)) - function(x - (2 * Size))))
            / (12 * Size);
    }

    private static double Relative(double actual, double expected) =>
        Math.Abs(actual - expected) / Math.Max(1e-3, Math.Abs(expected));
}
