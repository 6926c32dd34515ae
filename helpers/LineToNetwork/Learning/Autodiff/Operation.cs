namespace LineToNetwork.Learning;

/// <summary>
/// One kind of arithmetic, and how blame flows back through it. Each operation below stands on two lines:
/// <c>forward</c> computes the result, and <c>backward</c> says how much of the result's blame (its gradient) each
/// input receives.
/// </summary>
/// <remarks>
/// The blame of an input is the blame of the result times the steepness of the operation in that input: the chain rule.
/// A learner needs no more than three sentences: a plus copies the blame, a times multiplies it by the other side, and
/// a bend lets it pass or blocks it.
/// </remarks>
public sealed class Operation
{
    /// <summary>A number typed into an expression. Nobody can turn it, so no blame is sent to it.</summary>
    public static readonly Operation Constant = new("constant", "");

    /// <summary>A number given by name: a knob that can be turned, or an input. Blame ends here.</summary>
    public static readonly Operation Knob = new("knob", "");

    /// <summary>x + y: the blame is copied to both sides.</summary>
    public static readonly Operation Plus = new("plus", "+",
        forward: (x, y) => x + y,
        backward: (x, y, result, blame) => (blame, blame));

    /// <summary>x − y: the blame is copied, and changes its sign on the right side.</summary>
    public static readonly Operation Minus = new("minus", "-",
        forward: (x, y) => x - y,
        backward: (x, y, result, blame) => (blame, -blame));

    /// <summary>x · y: each side receives the blame times the other side.</summary>
    public static readonly Operation Times = new("times", "·",
        forward: (x, y) => x * y,
        backward: (x, y, result, blame) => (blame * y, blame * x));

    /// <summary>x / y: the steepness is 1/y in x, and −x/y² in y.</summary>
    public static readonly Operation Divide = new("divide", "/",
        forward: (x, y) => x / y,
        backward: (x, y, result, blame) => (blame / y, -blame * result / y));

    /// <summary>x to the power y: the steepness is y · x^(y−1) in x, and x^y · log x in y (not a number where x is
    /// negative).</summary>
    public static readonly Operation Power = new("power", "^",
        forward: (x, y) => Math.Pow(x, y),
        backward: (x, y, result, blame) =>
            (y == 0 ? 0 : blame * y * Math.Pow(x, y - 1), result == 0 ? 0 : blame * result * Math.Log(x)));

    /// <summary>−x: the blame changes its sign.</summary>
    public static readonly Operation Negate = new("negate", "-",
        forward: x => -x,
        backward: (x, result, blame) => -blame);

    /// <summary>x²: the steepness is 2x.</summary>
    public static readonly Operation Square = new("square", "²",
        forward: x => x * x,
        backward: (x, result, blame) => blame * 2 * x);

    /// <summary>e to the power x: the steepness is the result itself.</summary>
    public static readonly Operation Exp = new("exp", "exp",
        forward: x => Math.Exp(x),
        backward: (x, result, blame) => blame * result);

    /// <summary>The natural logarithm of x: the steepness is 1/x.</summary>
    public static readonly Operation Log = new("log", "log",
        forward: x => Math.Log(x),
        backward: (x, result, blame) => blame / x);

    /// <summary>The soft step from −1 to 1: the steepness is 1 − result².</summary>
    public static readonly Operation Tanh = new("tanh", "tanh",
        forward: x => Math.Tanh(x),
        backward: (x, result, blame) => blame * (1 - result * result));

    /// <summary>The soft step from 0 to 1, 1 / (1 + e^(−x)): the steepness is result · (1 − result).</summary>
    public static readonly Operation Sigmoid = new("sigmoid", "sigmoid",
        forward: x => 1 / (1 + Math.Exp(-x)),
        backward: (x, result, blame) => blame * result * (1 - result));

    /// <summary>The hinge, x or 0, whichever is larger: the blame passes where x is positive and is blocked
    /// elsewhere.</summary>
    public static readonly Operation Relu = new("relu", "relu",
        forward: x => x < 0 ? 0 : x,
        backward: (x, result, blame) => x > 0 ? blame : 0);

    private readonly Func<double, double>? _forwardOfOne;
    private readonly Func<double, double, double, double>? _backwardOfOne;
    private readonly Func<double, double, double>? _forwardOfTwo;
    private readonly Func<double, double, double, double, (double ToX, double ToY)>? _backwardOfTwo;

    private Operation(string name, string symbol) => (Name, Symbol) = (name, symbol);

    private Operation(
        string name, string symbol,
        Func<double, double> forward, Func<double, double, double, double> backward) : this(name, symbol) =>
        (_forwardOfOne, _backwardOfOne, InputCount) = (forward, backward, 1);

    private Operation(
        string name, string symbol,
        Func<double, double, double> forward,
        Func<double, double, double, double, (double, double)> backward) : this(name, symbol) =>
        (_forwardOfTwo, _backwardOfTwo, InputCount) = (forward, backward, 2);

    /// <summary>The operation in one English word: plus, times, tanh.</summary>
    public string Name { get; }

    /// <summary>What stands in a formula or on a node of a drawing: +, ·, tanh. Empty for numbers that nothing
    /// made.</summary>
    public string Symbol { get; }

    /// <summary>How many values the operation takes: 0 for a knob or a constant, else 1 or 2.</summary>
    public int InputCount { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal double Forward(double x) => _forwardOfOne!(x);

    internal double Forward(double x, double y) => _forwardOfTwo!(x, y);

    internal double Backward(double x, double result, double blame) => _backwardOfOne!(x, result, blame);

    internal (double ToX, double ToY) Backward(double x, double y, double result, double blame) =>
        _backwardOfTwo!(x, y, result, blame);
}
