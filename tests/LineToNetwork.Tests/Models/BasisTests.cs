using System.Numerics;
using CsCheck;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Models;

/// <summary>Simple shapes of one and two inputs, how many there are, and how they are written.</summary>
public sealed class BasisTests
{
    [Fact]
    public void Monomials_are_the_powers_without_the_constant()
    {
        var basis = Basis.Monomials(3);

        Assert.Equal(["x", "x²", "x³"], basis.Names);
        Assert.Equal([2, 4, 8], basis.At(2));
        Assert.Equal("x¹²", Basis.Monomials(12).Names[^1]);
    }

    [Fact]
    public void Monomials_of_two_inputs_come_degree_by_degree()
    {
        var basis = Basis.MonomialsOfTwo(2);

        Assert.Equal(["x", "y", "x²", "x·y", "y²"], basis.Names);
        Assert.Equal([2, 3, 4, 6, 9], basis.At(2, 3));
        Assert.Equal("x³·y", Basis.MonomialsOfTwo(4).Names[10]);
    }

    [Fact]
    public void Chebyshev_shapes_are_cosines_of_equal_turns() =>
        Gen.Select(Gen.Double[0, Math.PI], Gen.Int[1, 60]).Sample((angle, degree) =>
        {
            double[] shapes = Basis.Chebyshev(degree, 10, 20).At(15 + 5 * Math.Cos(angle));
            Assert.Equal(Math.Cos(degree * angle), shapes[degree - 1], 1e-9);
        });

    [Fact]
    public void Chebyshev_shapes_of_two_inputs_are_products()
    {
        var basis = Basis.ChebyshevOfTwo(2, -1, 1);

        Assert.Equal(["T₁(x)", "T₁(y)", "T₂(x)", "T₁(x)·T₁(y)", "T₂(y)"], basis.Names);
        Assert.Equal([0.5, 0.25, -0.5, 0.125, -0.875], basis.At(0.5, 0.25));
    }

    [Fact]
    public void Both_bases_span_the_same_curves() =>
        Gen.Double[-3, 3].Array[5].Sample(heights =>
        {
            double[] x = [0, 1, 2, 3, 4];
            var powers = Exact.Curve(Basis.Monomials(3), x, heights);
            var waves = Exact.Curve(Basis.Chebyshev(3, 0, 4), x, heights);
            Assert.Equal(powers.At(2.7), waves.At(2.7), 1e-9);
        });

    [Fact]
    public void Shapes_of_one_s_own_are_taken_as_they_are()
    {
        var basis = Basis.Of(("sin x", Math.Sin), ("x", x => x));

        Assert.Equal([Math.Sin(2), 2], basis.At(2));
        Assert.Throws<ArgumentException>(() => Basis.Of());
    }

    [Fact]
    public void Degree_zero_leaves_the_constant_alone()
    {
        Assert.Empty(Basis.Monomials(0).Names);
        Assert.Empty(Basis.MonomialsOfTwo(0).Names);

        var curve = Exact.Curve(Basis.Monomials(0), [1, 2, 3], [4, 5, 9]);

        Assert.Equal(6, curve.At(100), 12);
        Assert.Equal("y = 6", curve.ToString());
    }

    [Fact]
    public void Degree_sixty_has_as_many_shapes_and_stays_finite()
    {
        Assert.Equal(60, Basis.Monomials(60).At(-1.5).Length);
        Assert.Equal(1890, Basis.MonomialsOfTwo(60).Names.Length);
        Assert.All(Basis.ChebyshevOfTwo(60, -1, 1).At(0.3, -0.7), shape => Assert.InRange(shape, -1, 1));
    }

    [Theory]
    [InlineData(-1, "degree is -1; it must be at least 0: 0 is a level line.")]
    [InlineData(201, "degree is 201; it must be at most 200.")]
    public void Degrees_out_of_range_are_refused_by_value(int degree, string message)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Basis.Monomials(degree));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_numbers_of_inputs_and_stretches_without_length_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Basis.Monomials(2).At(1, 2));
        Assert.Throws<InvalidOperationException>(() => Basis.MonomialsOfTwo(2).Columns([1, 2]));
        Assert.Throws<ArgumentException>(() => Basis.Chebyshev(2, 1, 1));
        var error = Assert.Throws<ArgumentException>(() => Basis.Monomials(60).Columns([1e10, 1]));
        Assert.StartsWith("x³¹[0] is Infinity;", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 2, 3, 5)]
    [InlineData(10, 2, 55, 65)]
    [InlineData(784, 2, 307_720, 308_504)]
    [InlineData(40_000, 2, 800_020_000, 800_060_000)]
    [InlineData(5, 0, 1, 0)]
    public void Terms_are_counted_exactly(int inputs, int degree, long ofDegree, long upToDegree)
    {
        Assert.Equal(new BigInteger(ofDegree), TermCount.OfDegree(inputs, degree));
        Assert.Equal(new BigInteger(upToDegree), TermCount.UpToDegree(inputs, degree));
    }

    [Fact]
    public void Counted_terms_are_as_many_as_the_basis_of_two_inputs_has() =>
        Gen.Int[0, 12].Sample(degree =>
        {
            Assert.Equal(TermCount.UpToDegree(2, degree), Basis.MonomialsOfTwo(degree).Names.Length);
            Assert.Equal(TermCount.UpToDegree(1, degree), degree);
        });

    [Fact]
    public void Even_absurd_degrees_do_not_overflow() =>
        Assert.True(TermCount.OfDegree(40_000, 60) > BigInteger.Pow(10, 190));
}
