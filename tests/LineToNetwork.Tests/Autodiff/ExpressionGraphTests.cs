using LineToNetwork.Learning;

namespace LineToNetwork.Tests.Autodiff;

public sealed class ExpressionGraphTests
{
    private readonly Value _a = new(2, "a");
    private readonly Value _b = new(1, "b");

    [Fact]
    public void The_snapshot_lists_inputs_before_what_was_made_from_them()
    {
        var graph = ((_a * 3) + _b).Squared().Graph();

        Assert.Equal(["knob", "constant", "times", "knob", "plus", "square"], graph.Nodes.Select(node => node.Operation.Name));
        Assert.Equal([2, 3, 6, 1, 7, 49], graph.Nodes.Select(node => node.Number));
        Assert.Equal(["a", null, null, "b", null, null], graph.Nodes.Select(node => node.Name));
        Assert.Equal([0, 1], graph.Nodes[2].Inputs);
        Assert.All(graph.Nodes, node => Assert.All(node.Inputs, input => Assert.True(input < node.Index)));
    }

    [Fact]
    public void The_blame_flows_back_one_node_a_step()
    {
        var graph = ((_a * 3) + _b).Squared().Graph();

        Assert.Equal([null, null, null, null, null, 1], graph.BackwardSteps[0]);
        Assert.Equal([null, null, null, null, 14, 1], graph.BackwardSteps[1]);
        Assert.Equal([null, null, 14, 14, 14, 1], graph.BackwardSteps[2]);
        Assert.Equal([42, null, 14, 14, 14, 1], graph.BackwardSteps[3]);
        Assert.Equal(4, graph.BackwardSteps.Length);
    }

    [Fact]
    public void A_snapshot_leaves_the_gradients_of_the_values_alone()
    {
        var loss = _a.Squared();

        var graph = loss.Graph();

        Assert.Equal(0, _a.Gradient);
        Assert.Equal(4, graph.Gradients[0]);
    }

    [Fact]
    public void The_last_step_equals_what_Backward_computes()
    {
        var loss = ((_a * _b).Tanh() + (_a / _b) - _a.Exp()).Squared();
        loss.Backward();
        var graph = loss.Graph();

        Assert.Equal(_a.Gradient, graph.Gradients[graph.Nodes.Single(node => node.Name == "a").Index]);
        Assert.Equal(_b.Gradient, graph.Gradients[graph.Nodes.Single(node => node.Name == "b").Index]);
    }

    [Fact]
    public void An_expression_too_large_to_draw_is_refused_with_the_mend()
    {
        var chain = _a;
        for (var link = 0; link < 1000; link++)
        {
            chain = -chain;
        }

        var error = Assert.Throws<InvalidOperationException>(chain.Graph);

        Assert.Equal(
            "The expression has 1001 values; a drawing can show at most 1000. Draw one example of the data, or a smaller network.",
            error.Message);
    }
}
