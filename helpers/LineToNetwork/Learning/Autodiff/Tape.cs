using System.Collections.Immutable;
using LineToNetwork.Display;

namespace LineToNetwork.Learning;

/// <summary>
/// An expression laid out in the order in which it was computed: every value stands after the values it was made from.
/// Forward walks the tape from start to end, backward from end to start. No recursion, so depth does not matter.
/// </summary>
/// <remarks>
/// <see cref="Value.Forward"/> and <see cref="Value.Backward"/> lay out a tape, walk it and let it go. Who keeps the
/// tape of an expression can turn its knobs and walk it again and again; that writes no expression anew and allocates
/// nothing. The tape holds the values, no value holds the tape.
/// </remarks>
public sealed class Tape
{
    private readonly Value[] _values;

    private Tape(Value[] values) => _values = values;

    /// <summary>How many values the expression has.</summary>
    public int Count => _values.Length;

    /// <summary>The values in order, inputs before what was made from them; the last one is the result.</summary>
    public ImmutableArray<Value> Values => [.. _values];

    /// <summary>The value that the expression is about: the last one.</summary>
    public Value Result => _values[^1];

    /// <summary>Lays out everything <paramref name="result"/> was made from.</summary>
    /// <param name="result">The value that <see cref="Backward()"/> will start from.</param>
    public static Tape Of(Value result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var order = LayOut(result);
        return new Tape(order.Items.ToArray());
    }

    /// <summary>Computes every number again from the knobs as they stand now.</summary>
    public void Forward() => Forward(_values);

    /// <summary>Sends the blame from the result back to the knobs. Gradients of knobs add up; the others are set
    /// afresh.</summary>
    /// <exception cref="InvalidOperationException">A knob was turned after the numbers were computed.</exception>
    public void Backward() => Backward(_values);

    internal static void ForwardTo(Value result)
    {
        using var order = LayOut(result);
        Forward(order.Items);
    }

    internal static void BackwardFrom(Value result)
    {
        using var order = LayOut(result);
        Backward(order.Items);
    }

    private static void Forward(ReadOnlySpan<Value> values)
    {
        foreach (var value in values)
        {
            value.Recompute();
        }
    }

    private static void Backward(ReadOnlySpan<Value> values)
    {
        ThrowIfStale(values);
        foreach (var value in values)
        {
            if (value.Operation != Operation.Knob)
            {
                value.StartBackward(0);
            }
        }

        var result = values[^1];
        result.StartBackward(result.Operation == Operation.Knob ? result.Gradient + 1 : 1);
        for (var index = values.Length - 1; index >= 0; index--)
        {
            values[index].SendBlame();
        }
    }

    private static Pile LayOut(Value result)
    {
        var order = new Pile();
        using var waiting = new Pile();
        waiting.Push(result);
        while (waiting.Count > 0)
        {
            var value = waiting.Top;
            if (value.Place > 0)
            {
                waiting.Pop();
            }
            else if (!PushMissingInputs(value, waiting))
            {
                waiting.Pop();
                order.Push(value);
                value.Place = order.Count;
            }
        }

        foreach (var value in order.Items)
        {
            value.Place = 0;
        }

        return order;
    }

    // True if an input was not laid out yet and now waits on top, the left one first.
    private static bool PushMissingInputs(Value value, Pile waiting)
    {
        var before = waiting.Count;
        if (value.Right is { Place: 0 } right)
        {
            waiting.Push(right);
        }

        if (value.Left is { Place: 0 } left)
        {
            waiting.Push(left);
        }

        return waiting.Count > before;
    }

    // Gradients computed from numbers of which some are old and some are new would be wrong without a word.
    private static void ThrowIfStale(ReadOnlySpan<Value> values)
    {
        foreach (var value in values)
        {
            if (!value.Recomputed().Equals(value.Number))
            {
                throw new InvalidOperationException(
                    $"{value.Formula} is still {ShortNumber.Of(value.Number)}, but a knob in it was turned and it would now be {ShortNumber.Of(value.Recomputed())}. Call Forward() before Backward(), or write the expression again.");
            }
        }
    }
}
