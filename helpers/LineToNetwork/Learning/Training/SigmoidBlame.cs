using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Learning;

/// <summary>
/// p = 1 / (1 + e^(−score)); loss = −target · log p − (1 − target) · log(1 − p), which is max(score, 0) − target ·
/// score + log(1 + e^(−|score|)): no power overflows, no logarithm meets 0. Blame = p − target.
/// </summary>
internal sealed class SigmoidBlame : OutputBlame
{
    public override bool WantsScores => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Judge(in JudgedRows judged)
    {
        judged.Losses[..judged.Rows].Clear();
        judged.Hits[..judged.Rows].Fill(true);
        for (var output = 0; output < judged.Outputs; output++)
        {
            for (var first = 0; first < judged.Rows; first += Vector512<float>.Count)
            {
                JudgeSome(judged, output, first, Math.Min(Vector512<float>.Count, judged.Rows - first));
            }
        }
    }

    // The scores of one output stand far apart, a row each; some rows at a time are brought side by side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void JudgeSome(in JudgedRows judged, int output, int first, int rows)
    {
        Span<float> scores = stackalloc float[Vector512<float>.Count];
        Span<float> targets = stackalloc float[Vector512<float>.Count];
        Span<float> losses = stackalloc float[Vector512<float>.Count];
        Span<float> gaps = stackalloc float[Vector512<float>.Count];
        var sent = judged.Sent[((first * judged.Stride) + output)..];
        var blame = judged.Blame[((first * judged.Stride) + output)..];
        var wanted = judged.Targets[((first * judged.Outputs) + output)..];
        var sums = judged.Losses.Slice(first, rows);
        var hits = judged.Hits.Slice(first, rows);
        for (var row = 0; row < hits.Length; row++)
        {
            scores[row] = sent[row * judged.Stride];
            targets[row] = wanted[row * judged.Outputs];
        }

        Judge(Vector512.Create<float>(scores), Vector512.Create<float>(targets), losses, gaps);
        for (var row = 0; row < hits.Length; row++)
        {
            sums[row] += losses[row];
            hits[row] &= (scores[row] >= 0) == (targets[row] >= 0.5f);
            blame[row * judged.Stride] = gaps[row] * judged.Share;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Judge(Vector512<float> score, Vector512<float> target, Span<float> losses, Span<float> gaps)
    {
        var one = Vector512<float>.One;
        var small = Exponential.Of(Vector512.MaxNative(Vector512.Create(Exponential.Lowest), -Vector512.Abs(score)));
        var share = one / (one + small);
        var probability = Vector512.ConditionalSelect(
            Vector512.GreaterThanOrEqual(score, Vector512<float>.Zero), share, small * share);
        var loss = Vector512.MaxNative(Vector512<float>.Zero, score) - (target * score) + LogOfOnePlus(small);
        loss.CopyTo(losses);
        (probability - target).CopyTo(gaps);
    }

    // log(1 + s) = 2 · artanh(s / (2 + s)), and artanh z = z + z³/3 + z⁵/5 + ... With s at most 1, z is at most 1/3,
    // and the first missing term is below 2·10⁻⁸ of the sum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfOnePlus(Vector512<float> small)
    {
        var z = small / (small + Vector512.Create(2f));
        var square = z * z;
        var sum = Vector512.MultiplyAddEstimate(square, Vector512.Create(1f / 13), Vector512.Create(1f / 11));
        sum = Vector512.MultiplyAddEstimate(square, sum, Vector512.Create(1f / 9));
        sum = Vector512.MultiplyAddEstimate(square, sum, Vector512.Create(1f / 7));
        sum = Vector512.MultiplyAddEstimate(square, sum, Vector512.Create(1f / 5));
        sum = Vector512.MultiplyAddEstimate(square, sum, Vector512.Create(1f / 3));
        sum = Vector512.MultiplyAddEstimate(square, sum, Vector512<float>.One);
        return 2 * z * sum;
    }
}
