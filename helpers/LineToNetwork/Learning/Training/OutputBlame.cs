namespace LineToNetwork.Learning;

/// <summary>What one example answered: its loss, and whether its class was right.</summary>
internal readonly record struct ExampleResult(float Loss, bool IsRight);

/// <summary>
/// The loss of one example at the last layer, and the blame of each of its scores (the sums before the bend).
/// </summary>
internal abstract class OutputBlame
{
    /// <summary>Whether the last layer must leave its scores unbent, because the loss bends them itself. Where it is false, the caller
    /// multiplies the blame by the slope of the bend afterwards.</summary>
    public abstract bool WantsScores { get; }

    /// <summary>Judges one example.</summary>
    /// <param name="outputs">What the last layer sent: scores, or outputs where <see cref="WantsScores"/> is false.</param>
    /// <param name="targets">What it should have answered.</param>
    /// <param name="blame">Receives the derivative of the loss in each score, times <paramref name="share"/>.</param>
    /// <param name="share">The example's share in the average: one over the number of examples.</param>
    public abstract ExampleResult Judge(
        ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> blame, float share);

    protected static int IndexOfLargest(ReadOnlySpan<float> numbers)
    {
        var best = 0;
        for (var index = 1; index < numbers.Length; index++)
        {
            best = numbers[index] > numbers[best] ? index : best;
        }

        return best;
    }
}

/// <summary>loss = Σ (output − target)²; blame of an output = 2 · (output − target).</summary>
internal sealed class SquaredBlame : OutputBlame
{
    public override bool WantsScores => false;

    public override ExampleResult Judge(
        ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> blame, float share)
    {
        var loss = 0f;
        for (var index = 0; index < targets.Length; index++)
        {
            var gap = outputs[index] - targets[index];
            loss += gap * gap;
            blame[index] = 2 * gap * share;
        }

        var isRight = targets.Length == 1
            ? (outputs[0] >= 0.5f) == (targets[0] >= 0.5f)
            : targets[IndexOfLargest(outputs)] == targets[IndexOfLargest(targets)];
        return new ExampleResult(loss, isRight);
    }
}

/// <summary>
/// p = 1 / (1 + e^(−score)); loss = −target · log p − (1 − target) · log(1 − p), which is
/// max(score, 0) − target · score + log(1 + e^(−|score|)): no power overflows, no logarithm meets 0. Blame = p − target.
/// </summary>
internal sealed class SigmoidBlame : OutputBlame
{
    public override bool WantsScores => true;

    public override ExampleResult Judge(
        ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> blame, float share)
    {
        var loss = 0f;
        var isRight = true;
        for (var index = 0; index < targets.Length; index++)
        {
            var (score, target) = (outputs[index], targets[index]);
            var small = MathF.Exp(-MathF.Abs(score));
            var probability = score >= 0 ? 1 / (1 + small) : small / (1 + small);
            loss += MathF.Max(score, 0) - (target * score) + LogOfOnePlus(small);
            blame[index] = (probability - target) * share;
            isRight &= (score >= 0) == (target >= 0.5f);
        }

        return new ExampleResult(loss, isRight);
    }

    // 1 + small rounds small away when it is tiny; there the logarithm is small itself.
    private static float LogOfOnePlus(float small) => small < 1e-4f ? small : MathF.Log(1 + small);
}

/// <summary>
/// p = e^score / Σ e^score; loss = −Σ target · log p = log Σ e^score − Σ target · score for targets that add up to 1, with the
/// largest score subtracted first so that no power overflows. Blame = p − target.
/// </summary>
internal sealed class SoftmaxBlame : OutputBlame
{
    public override bool WantsScores => true;

    public override ExampleResult Judge(
        ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> blame, float share)
    {
        var best = IndexOfLargest(outputs);
        var largest = outputs[best];
        var (sum, hit) = (0f, 0f);
        for (var index = 0; index < targets.Length; index++)
        {
            var score = outputs[index] - largest;
            var power = MathF.Exp(score);
            sum += power;
            hit += targets[index] * score;
            blame[index] = power;
        }

        var scale = 1 / sum;
        for (var index = 0; index < targets.Length; index++)
        {
            blame[index] = ((blame[index] * scale) - targets[index]) * share;
        }

        return new ExampleResult(MathF.Log(sum) - hit, targets[best] >= 0.5f);
    }
}
