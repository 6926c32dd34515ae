using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Learning;

/// <summary>
/// Turns knobs by their gradients, a stretch of a buffer at a time, as soon as that stretch's gradient is known and
/// while it is still in the cache. Weight decay pulls every knob toward 0 by learning rate · decay of itself, apart
/// from the gradient (Loshchilov and Hutter, 2019).
/// </summary>
internal abstract class KnobUpdate
{
    /// <summary>
    /// A number, if a step only adds the gradient times this number to the knobs; else null. Then blame is multiplied
    /// by it at the outset, gradients come out multiplied as well, and the product that computes them starts from the
    /// knobs: they are turned without a step of their own.
    /// </summary>
    public virtual float? BlameScale => null;

    /// <summary>Called once before the stretches of each step.</summary>
    /// <param name="step">Which step, from 1.</param>
    public virtual void BeginStep(int step)
    {
    }

    /// <summary>Turns the knobs of one stretch. Stretches of one step do not overlap, so workers can share the
    /// buffer.</summary>
    /// <param name="from">Where in the buffer the stretch begins.</param>
    /// <param name="knobs">The stretch; a whole number of vectors.</param>
    /// <param name="gradient">As many gradients.</param>
    public abstract void Apply(int from, Span<float> knobs, ReadOnlySpan<float> gradient);
}

/// <summary>knob −= rate · gradient.</summary>
internal sealed class DescentUpdate(double rate, double weightDecay) : KnobUpdate
{
    private readonly float _rate = (float)rate;
    private readonly float _keep = (float)(1 - (rate * weightDecay));

    public override float? BlameScale => weightDecay == 0 ? -_rate : null;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(int from, Span<float> knobs, ReadOnlySpan<float> gradient)
    {
        var down = new Vector<float>(-_rate);
        var all = MemoryMarshal.Cast<float, Vector<float>>(knobs);
        var steepness = MemoryMarshal.Cast<float, Vector<float>>(gradient)[..all.Length];
        for (var index = 0; index < all.Length; index++)
        {
            all[index] = Vector.MultiplyAddEstimate(steepness[index], down, all[index] * _keep);
        }
    }
}

/// <summary>velocity = keep · velocity + gradient; knob −= rate · velocity.</summary>
internal sealed class MomentumUpdate(int knobs, double rate, double keep, double weightDecay) : KnobUpdate
{
    private readonly AlignedBuffer _velocity = new(knobs);
    private readonly float _rate = (float)rate;
    private readonly float _keepVelocity = (float)keep;
    private readonly float _keep = (float)(1 - (rate * weightDecay));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(int from, Span<float> knobs, ReadOnlySpan<float> gradient)
    {
        var down = new Vector<float>(-_rate);
        var kept = new Vector<float>(_keepVelocity);
        var all = MemoryMarshal.Cast<float, Vector<float>>(knobs);
        var steepness = MemoryMarshal.Cast<float, Vector<float>>(gradient)[..all.Length];
        var velocities = MemoryMarshal.Cast<float, Vector<float>>(_velocity.Span.Slice(from, knobs.Length))[..all.Length];
        for (var index = 0; index < all.Length; index++)
        {
            var velocity = Vector.MultiplyAddEstimate(kept, velocities[index], steepness[index]);
            velocities[index] = velocity;
            all[index] = Vector.MultiplyAddEstimate(velocity, down, all[index] * _keep);
        }
    }
}

/// <summary>m and v are running averages of the gradient and of its square; knob −= rate · m / (√v + 10⁻⁸), both
/// corrected.</summary>
internal sealed class AdamUpdate(int knobs, double rate, double keepMean, double keepSquare, double weightDecay) : KnobUpdate
{
    private const double Smallest = 1e-8;

    private readonly AlignedBuffer _mean = new(knobs);
    private readonly AlignedBuffer _square = new(knobs);
    private readonly float _keep = (float)(1 - (rate * weightDecay));
    private float _meanScale;
    private float _squareScale;

    // After t steps from 0 an average holds only 1 − keepᵗ of its weight.
    public override void BeginStep(int step)
    {
        _meanScale = (float)(-rate / (1 - Math.Pow(keepMean, step)));
        _squareScale = (float)(1 / (1 - Math.Pow(keepSquare, step)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(int from, Span<float> knobs, ReadOnlySpan<float> gradient)
    {
        var newMean = new Vector<float>((float)(1 - keepMean));
        var newSquare = new Vector<float>((float)(1 - keepSquare));
        var smallest = new Vector<float>((float)Smallest);
        var all = MemoryMarshal.Cast<float, Vector<float>>(knobs);
        var steepness = MemoryMarshal.Cast<float, Vector<float>>(gradient)[..all.Length];
        var means = MemoryMarshal.Cast<float, Vector<float>>(_mean.Span.Slice(from, knobs.Length))[..all.Length];
        var squares = MemoryMarshal.Cast<float, Vector<float>>(_square.Span.Slice(from, knobs.Length))[..all.Length];
        for (var index = 0; index < all.Length; index++)
        {
            var mean = Vector.MultiplyAddEstimate(newMean, steepness[index] - means[index], means[index]);
            var square = Vector.MultiplyAddEstimate(
                newSquare, (steepness[index] * steepness[index]) - squares[index], squares[index]);
            means[index] = mean;
            squares[index] = square;
            var down = mean * _meanScale / (Vector.SquareRoot(square * _squareScale) + smallest);
            all[index] = Vector.MultiplyAddEstimate(all[index], new Vector<float>(_keep), down);
        }
    }
}

/// <summary>Turns nothing and keeps the gradient, for who wants to look at it.</summary>
internal sealed class GradientRecord(int knobs) : KnobUpdate
{
    private readonly AlignedBuffer _gradient = new(knobs);

    public ReadOnlySpan<float> Gradient => _gradient.Span;

    public override void Apply(int from, Span<float> knobs, ReadOnlySpan<float> gradient) =>
        gradient.CopyTo(_gradient.Span.Slice(from, gradient.Length));
}
