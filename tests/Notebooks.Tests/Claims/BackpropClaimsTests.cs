using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The numbers that notebook 09 tells its readers.</summary>
public sealed class BackpropClaimsTests
{
    private readonly Value _a = new(0.5, "a");
    private readonly Value _b = new(1, "b");
    private readonly Value _c = new(5, "c");

    [Fact]
    public void The_tiny_network_makes_15_of_4_and_its_loss_is_9()
    {
        Assert.Equal(15, (_c * ((_a * 4) + _b).Relu()).Number);
        Assert.Equal(9, Loss().Number);
    }

    [Fact]
    public void The_blames_of_a_b_and_c_are_120_30_and_18_by_nudging_and_by_backprop()
    {
        var nudged = Steepness.Gradient(
            knobs => Math.Pow((knobs[2] * Math.Max(0, (knobs[0] * 4) + knobs[1])) - 12, 2), [0.5, 1, 5]);
        Loss().Backward();
        Assert.Equal((120, 30, 18), (_a.Gradient, _b.Gradient, _c.Gradient));
        Assert.Equal([120, 30, 18], nudged.Select(gradient => Math.Round(gradient, 6)));
    }

    [Fact]
    public void With_20_wanted_every_blame_is_negative()
    {
        var loss = ((_c * ((_a * 4) + _b).Relu()) - 20).Squared();
        loss.Backward();
        Assert.All([_a, _b, _c], knob => Assert.True(knob.Gradient < 0));
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(-3)]
    [InlineData(-2)]
    public void From_minus_2_down_the_neuron_sleeps_the_loss_is_144_and_no_knob_is_to_blame(double bias)
    {
        _b.Number = bias;
        var loss = Loss();
        loss.Backward();
        Assert.Equal(144, loss.Number);
        Assert.All([_a, _b, _c], knob => Assert.Equal(0, knob.Gradient));
    }

    [Fact]
    public void Used_twice_blamed_twice()
    {
        ((_a * 4) + _a).Backward();
        Assert.Equal(5, _a.Gradient);
    }

    [Fact]
    public void A_network_for_handwriting_has_a_hundred_thousand_knobs() =>
        Assert.Equal(101_770, Network.Create(1, 784, Layer.Relu(128), Layer.Softmax(10)).Knobs.Length);

    [Fact]
    public void Without_clearing_the_walk_comes_back_up_and_with_clearing_it_stays_down()
    {
        Assert.Equal(Walk(clears: true).OrderDescending(), Walk(clears: true));
        Assert.InRange(Walk(clears: true)[^1], 0, 0.001);
        var swinging = Walk(clears: false);
        Assert.True(swinging[..6].Min() < 1);
        Assert.True(swinging[3..10].Max() > 8);
        Assert.True(swinging[10..20].Max() > 8);
    }

    [Theory]
    [InlineData(0.00105)]
    [InlineData(0.0011)]
    [InlineData(0.00127)]
    public void One_good_step_brings_the_loss_below_a_tenth(double learningRate) => Assert.InRange(LossAfterOneStep(learningRate), 0, 0.1);

    [Fact]
    public void One_step_too_long_puts_the_neuron_to_sleep() => Assert.Equal(144, LossAfterOneStep(0.01), 9);

    [Fact]
    public void The_three_missing_blames_are_72_16_and_minus_24()
    {
        Value p = new(2), q = new(3), r = new(4);
        ((q * ((p * 3) - r).Relu()) - 2).Squared().Backward();
        Assert.Equal((72, 16, -24), (p.Gradient, q.Gradient, r.Gradient));
    }

    [Fact]
    public void The_blame_of_z_is_7()
    {
        Value z = new(2);
        ((z * z) + (3 * z)).Backward();
        Assert.Equal(7, z.Gradient);
    }

    [Fact]
    public void All_67_knobs_of_two_layers_of_six_agree_with_nudging_to_a_millionth()
    {
        var random = new Random(1);
        List<Value> knobs = [];
        Value[] inputs = [0.8, -0.3];
        var mistake = (Layer(1, Layer(6, Layer(6, inputs)))[0] - 1).Squared();
        mistake.Backward();
        double[] blamed = [.. knobs.Select(knob => knob.Gradient)];
        var nudged = Steepness.Gradient(MistakeWith, [.. knobs.Select(knob => knob.Number)]);
        Assert.Equal(67, knobs.Count);
        Assert.All(blamed.Zip(nudged), pair => Assert.Equal(pair.First, pair.Second, 1e-6));

        Value Knob()
        {
            knobs.Add(new Value((random.NextDouble() * 2) - 1));
            return knobs[^1];
        }

        Value Neuron(Value[] from) => (Value.Sum(from.Select(input => Knob() * input)) + Knob()).Tanh();
        Value[] Layer(int neurons, Value[] from) => [.. Enumerable.Range(0, neurons).Select(_ => Neuron(from))];

        double MistakeWith(double[] numbers)
        {
            foreach (var (knob, number) in knobs.Zip(numbers))
            {
                knob.Number = number;
            }

            mistake.Forward();
            return mistake.Number;
        }
    }

    private Value Loss() => ((_c * ((_a * 4) + _b).Relu()) - 12).Squared();

    private static double[] Walk(bool clears)
    {
        var tiny = new BackpropClaimsTests();
        var loss = tiny.Loss();
        var losses = new List<double>();
        for (var step = 0; step <= 25; step++)
        {
            losses.Add(loss.Number);
            loss.Backward();
            foreach (var knob in new[] { tiny._a, tiny._b, tiny._c })
            {
                knob.Step(0.0003);
                if (clears)
                {
                    knob.ZeroGradient();
                }
            }

            loss.Forward();
        }

        return [.. losses];
    }

    private static double LossAfterOneStep(double learningRate)
    {
        var tiny = new BackpropClaimsTests();
        var loss = tiny.Loss();
        loss.Backward();
        foreach (var knob in new[] { tiny._a, tiny._b, tiny._c })
        {
            knob.Step(learningRate);
        }

        loss.Forward();
        return loss.Number;
    }
}
