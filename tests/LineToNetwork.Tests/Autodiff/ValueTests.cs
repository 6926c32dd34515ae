using System.Globalization;
using LineToNetwork.Learning;

namespace LineToNetwork.Tests.Autodiff;

public sealed class ValueTests
{
    [Fact]
    public void The_line_of_the_course_gets_the_gradients_of_the_chain_rule()
    {
        var a = new Value(2, "a");
        var b = new Value(1, "b");

        var loss = (a * 3 + b - 10).Squared();
        loss.Backward();

        Assert.Equal(9, loss.Number);
        Assert.Equal(-18, a.Gradient);
        Assert.Equal(-6, b.Gradient);
        Assert.Equal(1, loss.Gradient);
    }

    [Fact]
    public void A_value_used_many_times_collects_the_blame_of_all_its_uses()
    {
        var x = new Value(3, "x");

        var result = x * x * x + x / x - x;
        result.Backward();

        Assert.Equal((3 * 9) + 0 - 1, x.Gradient, 12);
    }

    [Fact]
    public void Both_sides_of_an_operation_may_be_the_same_value()
    {
        var x = new Value(5, "x");

        var doubled = x + x;
        doubled.Backward();

        Assert.Equal(2, x.Gradient);
    }

    [Fact]
    public void Gradients_of_knobs_add_up_until_they_are_zeroed()
    {
        var a = new Value(2, "a");
        var loss = a.Squared();

        loss.Backward();
        loss.Backward();
        Assert.Equal(8, a.Gradient);

        a.ZeroGradient();
        loss.Backward();
        Assert.Equal(4, a.Gradient);
    }

    [Fact]
    public void Backward_on_a_knob_itself_gives_steepness_one()
    {
        var a = new Value(2, "a");

        a.Backward();

        Assert.Equal(1, a.Gradient);
    }

    [Fact]
    public void A_constant_receives_no_blame()
    {
        var a = new Value(2, "a");

        var power = a.Pow(3);
        power.Backward();

        Assert.Equal(12, a.Gradient);
        Assert.Equal(0, power.Inputs[1].Gradient);
        Assert.Same(Operation.Constant, power.Inputs[1].Operation);
    }

    [Fact]
    public void An_exponent_can_be_a_knob_too()
    {
        var x = new Value(2, "x");
        var n = new Value(3, "n");

        x.Pow(n).Backward();

        Assert.Equal(12, x.Gradient, 12);
        Assert.Equal(8 * Math.Log(2), n.Gradient, 12);
    }

    [Fact]
    public void Steps_downhill_find_the_bottom()
    {
        var a = new Value(0, "a");
        var b = new Value(0, "b");
        for (var step = 0; step < 300; step++)
        {
            var loss = Value.Mean((a + b - 3).Squared(), (a * 2 + b - 5).Squared(), (a * 3 + b - 7).Squared());
            a.ZeroGradient();
            b.ZeroGradient();
            loss.Backward();
            a.Step(0.1);
            b.Step(0.1);
        }

        Assert.Equal(2, a.Number, 3);
        Assert.Equal(1, b.Number, 3);
    }

    [Fact]
    public void Forward_computes_again_after_a_knob_was_turned()
    {
        var a = new Value(2, "a");
        var loss = (a * 3 - 10).Squared();

        a.Number = 3;
        loss.Forward();

        Assert.Equal(1, loss.Number);
        loss.Backward();
        Assert.Equal(-6, a.Gradient);
    }

    [Fact]
    public void Backward_over_old_numbers_is_refused_with_the_mend()
    {
        var a = new Value(2, "a");
        var loss = (a * 3 - 10).Squared();
        a.Number = 3;

        var error = Assert.Throws<InvalidOperationException>(loss.Backward);

        Assert.Equal(
            "a·3 is still 6, but a knob in it was turned and it would now be 9. Call Forward() before Backward(), or write the expression again.",
            error.Message);
        Assert.Equal(0, a.Gradient);
    }

    [Fact]
    public void A_chain_of_a_million_values_works_forward_and_backward()
    {
        var a = new Value(1, "a");
        Value chain = a;
        for (var link = 0; link < 1_000_000; link++)
        {
            chain = chain + a;
        }

        chain.Backward();

        Assert.Equal(1_000_001, chain.Number);
        Assert.Equal(1_000_001, a.Gradient);
        Assert.Contains("…", chain.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_nobody_holds_is_freed_although_its_knob_lives_on()
    {
        var a = new Value(1, "a");
        var expression = Forgotten(a);

        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.False(expression.TryGetTarget(out _));
        GC.KeepAlive(a);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference<Value> Forgotten(Value knob)
        {
            var loss = (knob * 3).Squared();
            loss.Backward();
            return new WeakReference<Value>(loss);
        }
    }

    [Fact]
    public void A_kept_tape_walks_again_and_again_without_allocating()
    {
        var a = new Value(2, "a");
        var tape = Tape.Of(Value.Sum(Enumerable.Range(1, 50).Select(x => ((a * x) - 3).Tanh())));
        void Step()
        {
            tape.Forward();
            a.ZeroGradient();
            tape.Backward();
            a.Step(0.001);
        }

        Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 100; step++)
        {
            Step();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(-1000)]
    public void Bends_stay_finite_far_out(double x)
    {
        var knob = new Value(x, "x");

        var bent = knob.Sigmoid() + knob.Tanh() + knob.Relu();
        bent.Backward();

        Assert.True(double.IsFinite(bent.Number));
        Assert.True(double.IsFinite(knob.Gradient));
    }

    [Fact]
    public void Sum_of_nothing_is_zero_and_mean_of_nothing_is_an_error()
    {
        Assert.Equal(0, Value.Sum().Number);
        var error = Assert.Throws<ArgumentException>(() => Value.Mean());
        Assert.StartsWith("values is empty; an average needs at least one value.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_knob_must_be_finite(double number)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Value(number, "a"));

        Assert.Contains($"The number of a is {number.ToString(CultureInfo.InvariantCulture)}", error.Message, StringComparison.Ordinal);
        Assert.Contains("smaller learning rate", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_learning_rate_must_be_positive(double learningRate)
    {
        var a = new Value(1, "a");

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => a.Step(learningRate));

        Assert.Contains(
            $"learningRate is {learningRate.ToString(CultureInfo.InvariantCulture)}; it must be a positive number: try 0.01.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Only_knobs_can_be_turned()
    {
        var a = new Value(1, "a");
        var made = a + 1;

        var error = Assert.Throws<InvalidOperationException>(() => made.Number = 3);

        Assert.Equal(
            "a + 1 cannot be set to 3: only a knob made with new Value(...) can be turned. Set one of the knobs it was made from.",
            error.Message);
    }
}
