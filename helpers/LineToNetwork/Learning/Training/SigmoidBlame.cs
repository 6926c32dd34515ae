using System.Numerics;
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
    public override int Judge(in JudgedRows judged)
    {
        var hits = 0;
        var first = 0;
        for (; first + Vector512<float>.Count <= judged.Rows; first += Vector512<float>.Count)
        {
            hits += JudgeSome(judged, first, Vector512<float>.Count);
        }

        return first < judged.Rows ? hits + JudgeSome(judged, first, judged.Rows - first) : hits;
    }

    // Judges up to 16 rows at once: the scores of an output stand far apart, a row each, and are brought side by side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int JudgeSome(in JudgedRows judged, int first, int rows)
    {
        Span<float> scores = stackalloc float[Vector512<float>.Count];
        Span<float> targets = stackalloc float[Vector512<float>.Count];
        var losses = Vector512<float>.Zero;
        var areRight = Vector512<float>.AllBitsSet;
        for (var output = 0; output < judged.Outputs; output++)
        {
            Gather(judged.Sent[((first * judged.Stride) + output)..], judged.Stride, scores[..rows]);
            Gather(judged.Targets[((first * judged.Outputs) + output)..], judged.Outputs, targets[..rows]);
            var score = Vector512.Create<float>(scores);
            var target = Vector512.Create<float>(targets);
            var (loss, probability) = Surprise(score, target);
            losses += loss;
            areRight &= ~(Vector512.GreaterThanOrEqual(score, Vector512<float>.Zero)
                ^ Vector512.GreaterThanOrEqual(target, Vector512.Create(0.5f)));
            ((probability - target) * judged.Share).CopyTo(scores);
            Scatter(scores[..rows], judged.Blame[((first * judged.Stride) + output)..], judged.Stride);
        }

        losses.CopyTo(scores);
        scores[..rows].CopyTo(judged.Losses[first..]);
        var inside = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(rows)).AsSingle();
        return BitOperations.PopCount(Vector512.ExtractMostSignificantBits(areRight & inside));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Gather(ReadOnlySpan<float> from, int stride, Span<float> to)
    {
        if (stride == 1)
        {
            from[..to.Length].CopyTo(to);
            return;
        }

        for (var row = 0; row < to.Length; row++)
        {
            to[row] = from[row * stride];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scatter(ReadOnlySpan<float> from, Span<float> to, int stride)
    {
        for (var row = 0; row < from.Length; row++)
        {
            to[row * stride] = from[row];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Loss, Vector512<float> Probability) Surprise(
        Vector512<float> score, Vector512<float> target)
    {
        var one = Vector512<float>.One;
        var small = Exponential.Of(Vector512.MaxNative(Vector512.Create(Exponential.Lowest), -Vector512.Abs(score)));
        var share = one / (one + small);
        var probability = Vector512.ConditionalSelect(
            Vector512.GreaterThanOrEqual(score, Vector512<float>.Zero), share, small * share);
        var loss = Vector512.MaxNative(Vector512<float>.Zero, score) - (target * score) + LogOfOnePlus(small);
        return (loss, probability);
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
