using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Learning;

/// <summary>
/// p = e^score / Σ e^score; loss = −Σ target · log p = log Σ e^score − Σ target · score for targets that add up to 1,
/// with the largest score subtracted first so that no power overflows. Blame = p − target.
/// </summary>
internal sealed class SoftmaxBlame : OutputBlame
{
    public override bool WantsScores => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Judge(in JudgedRows judged)
    {
        var hits = 0;
        for (var row = 0; row < judged.Rows; row++)
        {
            var scores = judged.SentOf(row);
            var targets = judged.TargetsOf(row);
            var blame = judged.BlameOf(row);
            var best = IndexOfLargest(scores);
            var sum = Powers(judged, row, scores[best]);
            var scale = judged.Share / sum;
            var hit = 0f;
            for (var index = 0; index < targets.Length; index++)
            {
                hit += targets[index] * (scores[index] - scores[best]);
                blame[index] = (blame[index] * scale) - (targets[index] * judged.Share);
            }

            judged.Losses[row] = MathF.Log(sum) - hit;
            hits += targets[best] >= 0.5f ? 1 : 0;
        }

        return hits;
    }

    // Writes e^(score − largest) where the blame will stand, 0 into the padding, and returns their sum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Powers(in JudgedRows judged, int row, float largest)
    {
        var width = Vector512<float>.Count;
        var padded = (judged.Outputs + width - 1) / width * width;
        ref readonly var scores = ref MemoryMarshal.GetReference(judged.Sent.Slice(row * judged.Stride, padded));
        ref var powers = ref MemoryMarshal.GetReference(judged.Blame.Slice(row * judged.Stride, padded));
        var sum = Vector512<float>.Zero;
        for (var column = 0; column < padded; column += width)
        {
            var below = Vector512.MaxNative(
                Vector512.Create(Exponential.Lowest),
                Vector512.LoadUnsafe(in scores, (nuint)column) - Vector512.Create(largest));
            var inside = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(judged.Outputs - column)).AsSingle();
            var power = Vector512.ConditionalSelect(inside, Exponential.Of(below), Vector512<float>.Zero);
            power.StoreUnsafe(ref powers, (nuint)column);
            sum += power;
        }

        return Vector512.Sum(sum);
    }
}
