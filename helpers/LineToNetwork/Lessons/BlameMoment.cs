using System.Collections.Immutable;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>One step of following an expression: what is known so far, where something happens, and the sentence that says what.</summary>
internal sealed record BlameMoment
{
    private BlameMoment(string sentence, int? active, bool isBackward, int computed, ImmutableArray<double?> blame) =>
        (Sentence, Active, IsBackward, Computed, Blame) = (sentence, active, isBackward, computed, blame);

    /// <summary>What happens, in a sentence without a full stop.</summary>
    public string Sentence { get; }

    /// <summary>The index of the node where it happens.</summary>
    public int? Active { get; }

    public bool IsBackward { get; }

    /// <summary>The names of values whose blame is a question mark.</summary>
    public ImmutableHashSet<string> Hidden { get; init; } = [];

    /// <summary>Up to which index numbers are known; those that nothing made always are.</summary>
    private int Computed { get; }

    private ImmutableArray<double?> Blame { get; }

    /// <summary>The numbers, one operation after the other. The first moment knows only what was given.</summary>
    public static ImmutableArray<BlameMoment> Forward(ExpressionGraph graph) =>
    [
        new(Wording.NumbersGiven, null, false, -1, default),
        .. graph.Nodes.Where(IsMade).Select(node => new BlameMoment(Computation(graph, node), node.Index, false, node.Index, default)),
    ];

    /// <summary>The blame, from the result back through one operation after the other.</summary>
    public static ImmutableArray<BlameMoment> Backward(ExpressionGraph graph)
    {
        var last = graph.Nodes.Length - 1;
        var way = graph.Nodes.Reverse().Where(IsMade).ToList();
        return
        [
            new(Wording.BlameStarts, last, true, last, graph.BackwardSteps[0]) { StartsBlame = true },
            .. way.Select((node, step) => new BlameMoment(Sharing(graph, node), node.Index, true, last, graph.BackwardSteps[step + 1])),
        ];
    }

    /// <summary>Everything known, and nothing happening.</summary>
    public static BlameMoment Last(ExpressionGraph graph) =>
        new(Wording.BlameKnown, null, false, graph.Nodes.Length - 1, graph.Gradients);

    /// <summary>Whether the blame is only set here and goes nowhere yet.</summary>
    public bool StartsBlame { get; private init; }

    /// <summary>What stands in a circle: a name, an operation, or a number that was typed in. A dot or a small 2 would not be seen from afar.</summary>
    public static string Label(ExpressionNode node) =>
        node.Operation == Operation.Times ? "×"
        : node.Operation == Operation.Square ? "( )²"
        : IsMade(node) ? NodeText.WithTrueMinus(node.Operation.Symbol)
        : node.Name ?? NodeText.Of(node.Number);

    /// <summary>The values in the order in which they were computed, for readers who cannot see the drawing.</summary>
    public static string Described(ExpressionGraph graph) => string.Join(", ", graph.Nodes.Select(node =>
        IsMade(node) || node.Name is not null ? $"{Label(node)} = {NodeText.Of(node.Number)}" : Label(node)));

    /// <summary>What stands above a circle; null while it is not known, or when it stands inside already.</summary>
    public string? NumberOf(ExpressionNode node) =>
        IsMade(node) ? (node.Index > Computed ? node.Name : node.Name is null ? NodeText.Of(node.Number) : $"{node.Name} = {NodeText.Of(node.Number)}")
        : node.Name is null ? null
        : NodeText.Of(node.Number);

    /// <summary>What stands below a circle; null while no blame has come.</summary>
    public string? BlameOf(ExpressionNode node) =>
        Blame.IsDefault || Blame[node.Index] is not { } blame ? null
        : node.Name is { } name && Hidden.Contains(name) ? "?"
        : NodeText.Of(blame);

    private static bool IsMade(ExpressionNode node) => !node.Inputs.IsEmpty;

    private static string Computation(ExpressionGraph graph, ExpressionNode node)
    {
        var inputs = node.Inputs.Select(input => NodeText.Of(graph.Nodes[input].Number)).ToList();
        var symbol = NodeText.WithTrueMinus(node.Operation.Symbol);
        var made = inputs.Count == 2 ? $"{inputs[0]} {symbol} {Bracketed(inputs[1])}"
            : node.Operation == Operation.Square ? $"{Bracketed(inputs[0])}²"
            : node.Operation == Operation.Negate ? $"−{Bracketed(inputs[0])}"
            : $"{symbol}({inputs[0]})";
        return Wording.ForwardThrough($"{made} = {NodeText.Of(node.Number)}");
    }

    private static string Sharing(ExpressionGraph graph, ExpressionNode node)
    {
        var blame = graph.Gradients[node.Index]!.Value;
        var sent = NodeText.Of(blame);
        var x = graph.Nodes[node.Inputs[0]];
        if (node.Operation == Operation.Plus)
        {
            return Wording.BlameCopied(sent);
        }

        if (node.Operation == Operation.Minus)
        {
            return Turnable(graph, node.Inputs[1]) ? Wording.BlameTurned(sent, NodeText.Of(-blame)) : Wording.BlameThroughMinus(sent);
        }

        if (node.Operation == Operation.Relu)
        {
            return x.Number > 0 ? Wording.BlamePasses(sent) : Wording.BlameBlocked(sent);
        }

        var shares = Enumerable.Range(0, node.Inputs.Length).Where(input => Turnable(graph, node.Inputs[input]))
            .Select(input => Product(blame, Factor(graph, node, input)));
        var products = string.Join(Wording.AndBetween, shares);
        return node.Operation == Operation.Times ? Wording.BlameTimesOther(products)
            : node.Operation == Operation.Square ? Wording.BlameThroughSquare(sent, Bracketed(NodeText.Of(x.Number)), NodeText.Of(blame * 2 * x.Number))
            : Wording.BlameTimesSteepness(node.Operation.Symbol, products);
    }

    private static bool Turnable(ExpressionGraph graph, int node) => graph.Nodes[node].Operation != Operation.Constant;

    private static double Factor(ExpressionGraph graph, ExpressionNode node, int input)
    {
        var x = graph.Nodes[node.Inputs[0]].Number;
        if (node.Inputs.Length == 1)
        {
            return node.Operation.Backward(x, node.Number, 1);
        }

        var (toX, toY) = node.Operation.Backward(x, graph.Nodes[node.Inputs[1]].Number, node.Number, 1);
        return input == 0 ? toX : toY;
    }

    private static string Product(double blame, double factor) =>
        $"{NodeText.Of(blame)} · {Bracketed(NodeText.Of(factor))} = {NodeText.Of(blame * factor)}";

    private static string Bracketed(string number) => number.StartsWith('−') ? $"({number})" : number;
}
