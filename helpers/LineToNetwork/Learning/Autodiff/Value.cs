using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using LineToNetwork.Display;

namespace LineToNetwork.Learning;

/// <summary>
/// A number that remembers how it was made, so that <see cref="Backward"/> can tell for every knob in it how steep the
/// result is in that knob (its <see cref="Gradient"/>).
/// </summary>
/// <remarks>
/// <para><c>var a = new Value(2, "a"); var loss = (a * 3 + 1 - 10).Squared(); loss.Backward();</c> leaves in
/// <c>a.Gradient</c> what nudging <c>a</c> and measuring the loss again would give.</para>
/// <para><b>Gradients of knobs add up</b> over calls of <see cref="Backward"/>; that is what lets a loss be worked off
/// in parts. Before a new start call <see cref="ZeroGradient"/> on every knob. The values in between are set afresh
/// each time.</para>
/// <para><b>Lifetime.</b> A value refers to the values it was made from and never to those made from it, and nothing
/// else keeps a list of values. So an expression lives as long as someone holds its result, and a knob can take part in
/// a million expressions without growing. The order in which an expression is walked is laid out when it is asked for
/// (see <see cref="Tape"/>).</para>
/// <para>A value is not safe for use from several threads at once, because gradients are added to.</para>
/// </remarks>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class Value : IDisplayedAsHtml
{
    private double _number;
    private double _gradient;

    /// <summary>A knob or an input: a number that nothing made.</summary>
    /// <param name="number">Its number; it must be finite.</param>
    /// <param name="name">What drawings and formulas call it; a value without a name shows its number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public Value(double number, string? name = null)
        : this(Operation.Knob, null, null, Finite(number, name), name)
    {
    }

    private Value(Operation operation, Value? left, Value? right, double number, string? name)
    {
        Operation = operation;
        Left = left;
        Right = right;
        Name = name;
        _number = number;
    }

    /// <summary>The number. Only a knob's can be set; after that, call <see cref="Forward"/> on what was made from it,
    /// or write the expression again.</summary>
    /// <exception cref="InvalidOperationException">This value is not a knob.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The new number is not finite.</exception>
    public double Number
    {
        get => _number;
        set => _number = Finite(Turnable(value), Name);
    }

    /// <summary>How steep the value that <see cref="Backward"/> was called on is in this one: by how much it grows per
    /// unit of growth here. 0 until then.</summary>
    public double Gradient => _gradient;

    /// <summary>The name given to it, or null.</summary>
    public string? Name { get; }

    /// <summary>What made it.</summary>
    public Operation Operation { get; }

    /// <summary>The values it was made from, left to right: none, one or two.</summary>
    public ImmutableArray<Value> Inputs => (Left, Right) switch
    {
        ({ } left, { } right) => [left, right],
        ({ } left, null) => [left],
        _ => [],
    };

    /// <summary>How it was made, in the notation of the course: <c>(a·x + b - y)²</c>. Long expressions are cut with
    /// "…".</summary>
    public string Formula => Formulas.Write(this);

    internal Value? Left { get; }

    internal Value? Right { get; }

    // Where the value stands on the tape that is being laid out, counted from 1; 0 at all other times.
    internal int Place { get; set; }

    /// <summary>A number typed into an expression is a constant: it takes part, and receives no blame.</summary>
    /// <param name="number">The number; it must be finite.</param>
    public static implicit operator Value(double number) =>
        new(Operation.Constant, null, null, Finite(number, null), null);

    /// <summary>x + y.</summary>
    public static Value operator +(Value x, Value y) => Of(Operation.Plus, x, y);

    /// <summary>x − y.</summary>
    public static Value operator -(Value x, Value y) => Of(Operation.Minus, x, y);

    /// <summary>x · y.</summary>
    public static Value operator *(Value x, Value y) => Of(Operation.Times, x, y);

    /// <summary>x / y.</summary>
    public static Value operator /(Value x, Value y) => Of(Operation.Divide, x, y);

    /// <summary>−x.</summary>
    public static Value operator -(Value x) => Of(Operation.Negate, x);

    /// <summary>x², the square.</summary>
    public Value Squared() => Of(Operation.Square, this);

    /// <summary>x to the power of <paramref name="exponent"/>.</summary>
    public Value Pow(Value exponent) => Of(Operation.Power, this, exponent);

    /// <summary>e to the power x.</summary>
    public Value Exp() => Of(Operation.Exp, this);

    /// <summary>The natural logarithm; negative infinity at 0 and not a number below.</summary>
    public Value Log() => Of(Operation.Log, this);

    /// <summary>The soft step from −1 to 1.</summary>
    public Value Tanh() => Of(Operation.Tanh, this);

    /// <summary>The soft step from 0 to 1: 1 / (1 + e^(−x)).</summary>
    public Value Sigmoid() => Of(Operation.Sigmoid, this);

    /// <summary>The hinge: x where x is positive, else 0.</summary>
    public Value Relu() => Of(Operation.Relu, this);

    /// <summary>All values added up, from left to right; 0 if there are none.</summary>
    /// <param name="values">The values to add.</param>
    public static Value Sum(params IEnumerable<Value> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Value? sum = null;
        foreach (var value in values)
        {
            sum = sum is null ? value : sum + value;
        }

        return sum ?? 0;
    }

    /// <summary>The average: the sum divided by how many there are.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static Value Mean(params IReadOnlyCollection<Value> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count == 0
            ? throw new ArgumentException("values is empty; an average needs at least one value.", nameof(values))
            : Sum(values) / values.Count;
    }

    /// <summary>The same value under a name, for formulas and drawings:
    /// <c>var gap = (a * x + b - y).Named("gap")</c>.</summary>
    /// <param name="name">The name.</param>
    public Value Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Value(Operation, Left, Right, _number, name);
    }

    /// <summary>Computes the number again from the knobs as they stand now, and every number in between.</summary>
    public void Forward() => Tape.ForwardTo(this);

    /// <summary>Sends the blame back: afterwards every value this one was made from holds its <see cref="Gradient"/>.
    /// Gradients of knobs add up; the others are set afresh.</summary>
    /// <exception cref="InvalidOperationException">A knob was turned after this value was computed.</exception>
    public void Backward() => Tape.BackwardFrom(this);

    /// <summary>Forgets the gradient that <see cref="Backward"/> has added up here so far.</summary>
    public void ZeroGradient() => _gradient = 0;

    /// <summary>One step downhill: turns the knob against its gradient, by learning rate times gradient.</summary>
    /// <param name="learningRate">How far to go for a gradient of 1; positive.</param>
    /// <exception cref="InvalidOperationException">This value is not a knob.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not a positive number, or the step leads to
    /// no finite number.</exception>
    public void Step(double learningRate)
    {
        if (!(learningRate > 0 && double.IsFinite(learningRate)))
        {
            throw new ArgumentOutOfRangeException(nameof(learningRate), string.Create(
                CultureInfo.InvariantCulture, $"learningRate is {learningRate}; it must be a positive number: try 0.01."));
        }

        Number -= learningRate * _gradient;
    }

    /// <summary>A snapshot of everything this value was made from, for drawing.</summary>
    /// <exception cref="InvalidOperationException">It was made from more than 1000 values.</exception>
    public ExpressionGraph Graph() => ExpressionGraph.Of(this);

    /// <summary>The formula, the number and the gradient: <c>(a·x + b - y)² = 9, gradient 1</c>.</summary>
    public override string ToString()
    {
        var equation = Left is null && Name is null ? "" : $"{Formula} = ";
        return $"{equation}{ShortNumber.Of(_number)}, gradient {ShortNumber.Of(_gradient)}";
    }

    /// <inheritdoc/>
    public string ToHtml() => $"<div class=\"ltn-formula\">{WebUtility.HtmlEncode(ToString())}</div>";

    internal double Recomputed() => (Left, Right) switch
    {
        ({ } left, { } right) => Operation.Forward(left._number, right._number),
        ({ } left, null) => Operation.Forward(left._number),
        _ => _number,
    };

    internal void Recompute() => _number = Recomputed();

    internal void StartBackward(double gradient) => _gradient = gradient;

    internal void SendBlame()
    {
        if (Left is null)
        {
            return;
        }

        if (Right is null)
        {
            Left.Receive(Operation.Backward(Left._number, _number, _gradient));
            return;
        }

        var (toLeft, toRight) = Operation.Backward(Left._number, Right._number, _number, _gradient);
        Left.Receive(toLeft);
        Right.Receive(toRight);
    }

    private void Receive(double blame)
    {
        if (Operation != Operation.Constant)
        {
            _gradient += blame;
        }
    }

    private static Value Of(Operation operation, Value x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return new Value(operation, x, null, operation.Forward(x._number), null);
    }

    private static Value Of(Operation operation, Value x, Value y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return new Value(operation, x, y, operation.Forward(x._number, y._number), null);
    }

    private static double Finite(double number, string? name) => double.IsFinite(number)
        ? number
        : throw new ArgumentOutOfRangeException(nameof(number), string.Create(
            CultureInfo.InvariantCulture,
            $"The number of {name ?? "a value"} is {number}; it must be finite. A step that was too large often is the cause: try a smaller learning rate."));

    private double Turnable(double number) => Operation == Operation.Knob
        ? number
        : throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"{Formula} cannot be set to {number}: only a knob made with new Value(...) can be turned. Set one of the knobs it was made from."));
}
