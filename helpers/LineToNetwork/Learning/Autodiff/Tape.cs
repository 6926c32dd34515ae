using System.Collections.Immutable;
using LineToNetwork.Display;

namespace LineToNetwork.Learning;

/// <summary>
/// An expression laid out in the order in which it was computed: every value stands after the values it was made from.
/// Forward walks the tape from start to end, backward from end to start. No recursion, so depth does not matter.
/// </summary>
/// <remarks>
/// <see cref="Value.Forward"/> and <see cref="Value.Backward"/> lay out a tape, walk it and let it go. Who keeps the tape of an
/// expression can turn its knobs and walk it again and again; that writes no expression anew and allocates nothing.
/// The tape holds the values, no value holds the tape.
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
    /// <param name="result">The value that <see cref="Backward"/> will start from.</param>
    public static Tape Of(Value result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var order = new List<Value>();
        var waiting = new Stack<Value>();
        waiting.Push(result);
        while (waiting.TryPeek(out var value))
        {
            if (value.Place > 0)
            {
                waiting.Pop();
            }
            else if (!PushMissingInputs(value, waiting))
            {
                order.Add(waiting.Pop());
                value.Place = order.Count;
            }
        }

        foreach (var value in order)
        {
            value.Place = 0;
        }

        return new Tape([.. order]);
    }

    /// <summary>Computes every number again from the knobs as they stand now.</summary>
    public void Forward()
    {
        foreach (var value in _values)
        {
            value.Recompute();
        }
    }

    /// <summary>Sends the blame from the result back to the knobs. Gradients of knobs add up; the others are set afresh.</summary>
    /// <exception cref="InvalidOperationException">A knob was turned after the numbers were computed.</exception>
    public void Backward()
    {
        ThrowIfStale();
        foreach (var value in _values)
        {
            if (value.Operation != Operation.Knob)
            {
                value.StartBackward(0);
            }
        }

        var result = Result;
        result.StartBackward(result.Operation == Operation.Knob ? result.Gradient + 1 : 1);
        for (var index = _values.Length - 1; index >= 0; index--)
        {
            _values[index].SendBlame();
        }
    }

    // True if an input was not laid out yet and now waits on top, the left one first.
    private static bool PushMissingInputs(Value value, Stack<Value> waiting)
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
    private void ThrowIfStale()
    {
        foreach (var value in _values)
        {
            if (!value.Recomputed().Equals(value.Number))
            {
                throw new InvalidOperationException(
                    $"{value.Formula} is still {ShortNumber.Of(value.Number)}, but a knob in it was turned and it would now be {ShortNumber.Of(value.Recomputed())}. Call Forward() before Backward(), or write the expression again.");
            }
        }
    }
}
