using System.Collections.Immutable;
using System.Globalization;

namespace LineToNetwork.Learning;

/// <summary>One value of an expression as it was when the snapshot was taken.</summary>
/// <param name="Index">Its place in <see cref="ExpressionGraph.Nodes"/>.</param>
/// <param name="Operation">What made it.</param>
/// <param name="Inputs">The places of the values it was made from, left to right: none, one or two, all smaller than
/// its own.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name, or null.</param>
public sealed record ExpressionNode(
    int Index, Operation Operation, ImmutableArray<int> Inputs, double Number, string? Name);

/// <summary>
/// A snapshot of an expression for drawing: its values in the order in which they were computed, and the blame at every
/// step of the way back. It is computed apart from the values, whose own gradients stay as they are.
/// </summary>
/// <param name="Nodes">The values, inputs before what was made from them; the last one is the result.</param>
/// <param name="BackwardSteps">The gradients of all nodes, by index, after each step back. Step 0 holds only the
/// result's own blame, which is 1; in step k the blame has passed through the k-th node from the end that something
/// made. The last step holds the final gradients. A gradient that no blame has reached yet is null.</param>
public sealed record ExpressionGraph(
    ImmutableArray<ExpressionNode> Nodes, ImmutableArray<ImmutableArray<double?>> BackwardSteps)
{
    /// <summary>The final gradients by index; null for a constant, which receives no blame.</summary>
    public ImmutableArray<double?> Gradients => BackwardSteps[^1];

    // Every step keeps all gradients, so the snapshot grows with the square; a drawing beyond this is a black cloud
    // anyway.
    private const int MostValues = 1000;

    internal static ExpressionGraph Of(Value result)
    {
        var values = Tape.Of(result).Values;
        if (values.Length > MostValues)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The expression has {values.Length} values; a drawing can show at most {MostValues}. Draw one example of the data, or a smaller network."));
        }

        var places = new Dictionary<Value, int>(ReferenceEqualityComparer.Instance);
        foreach (var value in values)
        {
            places.Add(value, places.Count);
        }

        var nodes = values.Select(value => new ExpressionNode(
            places[value], value.Operation, [.. value.Inputs.Select(input => places[input])], value.Number, value.Name));
        return new ExpressionGraph([.. nodes], StepBack([.. nodes]));
    }

    private static ImmutableArray<ImmutableArray<double?>> StepBack(ImmutableArray<ExpressionNode> nodes)
    {
        var blame = new double?[nodes.Length];
        blame[^1] = 1;
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<double?>>();
        steps.Add([.. blame]);
        foreach (var node in nodes.Reverse().Where(node => node.Inputs.Length > 0))
        {
            var shares = Shares(nodes, node, blame[node.Index]!.Value);
            for (var side = 0; side < shares.Length; side++)
            {
                var input = nodes[node.Inputs[side]];
                if (input.Operation != Operation.Constant)
                {
                    blame[input.Index] = (blame[input.Index] ?? 0) + shares[side];
                }
            }

            steps.Add([.. blame]);
        }

        return steps.ToImmutable();
    }

    private static double[] Shares(ImmutableArray<ExpressionNode> nodes, ExpressionNode node, double blame)
    {
        var x = nodes[node.Inputs[0]].Number;
        if (node.Inputs.Length == 1)
        {
            return [node.Operation.Backward(x, node.Number, blame)];
        }

        var (toX, toY) = node.Operation.Backward(x, nodes[node.Inputs[1]].Number, node.Number, blame);
        return [toX, toY];
    }
}
