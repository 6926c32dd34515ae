using LineToNetwork.Learning;

namespace LineToNetwork.Tests.Autodiff;

public sealed class FormulaTests
{
    private readonly Value _a = new(2, "a");
    private readonly Value _b = new(1, "b");
    private readonly Value _x = new(3, "x");

    [Fact]
    public void A_value_prints_its_formula_its_number_and_its_gradient()
    {
        var loss = (_a * _x + _b - 10).Squared();
        loss.Backward();

        Assert.Equal("(a·x + b - 10)² = 9, gradient 1", loss.ToString());
        Assert.Equal("a = 2, gradient -18", _a.ToString());
        Assert.Equal("0.5, gradient 0", new Value(0.5).ToString());
    }

    [Fact]
    public void A_named_value_stands_by_its_name_in_what_is_made_from_it()
    {
        var gap = (_a * _x - _b).Named("gap");

        Assert.Equal("gap = a·x - b = 5, gradient 0", gap.ToString());
        Assert.Equal("gap²", gap.Squared().Formula);
    }

    [Fact]
    public void Parentheses_stand_where_reading_needs_them_and_nowhere_else()
    {
        Assert.Equal("(a + b)·x", ((_a + _b) * _x).Formula);
        Assert.Equal("a + b·x", (_a + (_b * _x)).Formula);
        Assert.Equal("a - (b - x)", (_a - (_b - _x)).Formula);
        Assert.Equal("a / (b·x)", (_a / (_b * _x)).Formula);
        Assert.Equal("-(a + b)", (-(_a + _b)).Formula);
        Assert.Equal("(-a)²", (-_a).Squared().Formula);
        Assert.Equal("-a²", (-_a.Squared()).Formula);
        Assert.Equal("(a²)²", _a.Squared().Squared().Formula);
        Assert.Equal("tanh(a·x + b)", ((_a * _x) + _b).Tanh().Formula);
        Assert.Equal("relu(a)^0.5", _a.Relu().Pow(0.5).Formula);
        Assert.Equal("a·(-2)", (_a * -2).Formula);
    }

    [Fact]
    public void A_deep_formula_is_cut()
    {
        var chain = _a;
        for (var link = 0; link < 20; link++)
        {
            chain = chain.Tanh();
        }

        Assert.Equal("tanh(tanh(tanh(tanh(tanh(tanh(tanh(tanh(…))))))))", chain.Formula);
    }
}
