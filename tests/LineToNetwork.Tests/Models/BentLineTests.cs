using LineToNetwork.Models;

namespace LineToNetwork.Tests.Models;

/// <summary>Hinges, soft steps, and their sum, built by hand.</summary>
public sealed class BentLineTests
{
    [Fact]
    public void Three_hinges_build_a_house_roof()
    {
        var roof = new BentLine(0, Neuron.Hinge(1, at: 1), Neuron.Hinge(-2, at: 2), Neuron.Hinge(1, at: 3));

        Assert.Equal([0, 0, 0.5, 1, 0.5, 0, 0], roof.At([0, 1, 1.5, 2, 2.5, 3, 9]));
        Assert.Equal("y = 1·relu(x - 1) - 2·relu(x - 2) + 1·relu(x - 3)", roof.ToString());
    }

    [Fact]
    public void A_soft_step_rises_by_its_size_around_its_place()
    {
        var step = Neuron.SoftStep(3, at: 2, sharpness: 10);

        Assert.Equal(1.5, step.At(2), 12);
        Assert.Equal(0, step.At(-10), 12);
        Assert.Equal(3, step.At(10), 12);
        Assert.Equal("3·sigmoid(10·x - 20)", step.ToString());
    }

    [Fact]
    public void Many_neurons_are_written_short()
    {
        var line = new BentLine(1, Enumerable.Range(0, 64).Select(place => Neuron.Hinge(1, place)));

        Assert.EndsWith("+ 1 + … (+58)", line.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Zero_neurons_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new BentLine(1));

        Assert.StartsWith("neurons is empty; without a neuron nothing bends: give at least one.", error.Message, StringComparison.Ordinal);
    }
}
