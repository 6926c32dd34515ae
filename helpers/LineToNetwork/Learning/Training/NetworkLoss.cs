using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>
/// How wrong the answers of a network are, as one number, and what blame its last scores receive for it. Each loss is
/// averaged over the examples.
/// </summary>
public sealed class NetworkLoss
{
    /// <summary>
    /// The squared gap, Σ (output − target)², averaged over the examples. For any last layer but a softmax.
    /// </summary>
    public static readonly NetworkLoss Squared = new(
        "squared",
        layer => layer.IsSoftmax
            ? throw new ArgumentException(
                "The loss is squared and the last layer a softmax; they do not go together. Use NetworkLoss.Surprise, or Layer.Sigmoid as the last layer.")
            : new SquaredBlame());

    /// <summary>
    /// Surprise, known as cross-entropy: −log of the probability that the network gave to what happened, averaged over
    /// the examples. For a last layer of sigmoid or softmax.
    /// </summary>
    /// <remarks>
    /// It is computed from the score before the sigmoid or softmax, so a confidently wrong answer costs a large but
    /// finite loss; and its blame on that score is (probability − target), with nothing that could vanish or divide by
    /// 0.
    /// </remarks>
    public static readonly NetworkLoss Surprise = new(
        "surprise",
        layer => layer.IsSoftmax ? new SoftmaxBlame()
            : layer.Activation == Activation.Sigmoid ? new SigmoidBlame()
            : throw new ArgumentException(
                $"The loss is surprise and the last layer {layer.Name}; surprise needs probabilities. Use Layer.Sigmoid or Layer.Softmax as the last layer, or NetworkLoss.Squared."));

    private readonly Func<Layer, OutputBlame> _blameFor;

    private NetworkLoss(string name, Func<Layer, OutputBlame> blameFor) => (Name, _blameFor) = (name, blameFor);

    /// <summary>Its name: squared, surprise.</summary>
    public string Name { get; }

    /// <summary>The loss that fits a network: surprise where the last layer gives probabilities, else
    /// squared.</summary>
    /// <param name="network">The network.</param>
    public static NetworkLoss For(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var last = network.Shape[^1];
        return last.IsSoftmax || last.Activation == Activation.Sigmoid ? Surprise : Squared;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal OutputBlame BlameFor(Layer lastLayer) => _blameFor(lastLayer);
}
