using LineToNetwork.Models;

namespace LineToNetwork.Tests.Networks;

public sealed class ActivationTests
{
    public static TheoryData<Activation> All => [Activation.Linear, Activation.Relu, Activation.Tanh, Activation.Sigmoid];

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void The_derivative_agrees_with_nudging(Activation activation)
    {
        const double Nudge = 1e-5;
        for (var x = -6.05; x < 6; x += 0.1)
        {
            var steepness = (activation.Function(x + Nudge) - activation.Function(x - Nudge)) / (2 * Nudge);
            Assert.Equal(steepness, activation.Derivative(x), 1e-8);
        }
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Many_at_once_agree_with_the_function(Activation activation)
    {
        for (var x = -30f; x < 30; x += 0.0137f)
        {
            var expected = activation.Function(x);
            Assert.Equal(expected, activation.Bend.Of(x), 2e-7 * (1 + Math.Abs(expected)));
        }
    }

    [Fact]
    public void Tanh_keeps_its_digits_near_zero()
    {
        for (var x = 1e-30f; x < 1; x *= 1.7f)
        {
            Assert.Equal(1, Activation.Tanh.Bend.Of(x) / Math.Tanh(x), 5e-7);
            Assert.Equal(-1, Activation.Tanh.Bend.Of(-x) / Math.Tanh(x), 5e-7);
        }
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Not_a_number_stays_visible(Activation activation) =>
        Assert.True(float.IsNaN(activation.Bend.Of(float.NaN)));

    [Fact]
    public void Far_out_the_soft_steps_are_flat_and_finite()
    {
        Assert.Equal(1, Activation.Tanh.Bend.Of(1e30f));
        Assert.Equal(-1, Activation.Tanh.Bend.Of(float.NegativeInfinity));
        Assert.Equal(1, Activation.Sigmoid.Bend.Of(1e30f));
        Assert.Equal(0, Activation.Sigmoid.Bend.Of(-1e30f));
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_block_is_bent_column_by_column_and_its_padding_left_alone(Activation activation)
    {
        const int Stride = 32;
        for (var columns = 1; columns <= 20; columns++)
        {
            var block = new float[3 * Stride];
            Array.Fill(block, 0.25f);

            activation.Bend.Apply(block, Stride, 3, columns);

            for (var at = 0; at < block.Length; at++)
            {
                Assert.Equal(at % Stride < columns ? activation.Bend.Of(0.25f) : 0.25f, block[at]);
            }
        }
    }
}
