namespace LineToNetwork.Learning;

/// <summary>
/// A number kept as the sum of two doubles, the second one holding what rounding cut off the first: about 31
/// significant digits. Fits of data with large offsets lose half of their digits on the way, and can afford it.
/// </summary>
/// <remarks>
/// Error-free sums and products after Dekker ("A floating-point technique for extending the available precision",
/// 1971), with a fused multiply-add.
/// </remarks>
/// <param name="High">The number rounded to a double.</param>
/// <param name="Low">What the rounding left over.</param>
internal readonly record struct TwiceTheDigits(double High, double Low)
{
    public static implicit operator TwiceTheDigits(double value) => new(value, 0);

    public static TwiceTheDigits operator +(TwiceTheDigits left, TwiceTheDigits right)
    {
        var high = Sum(left.High, right.High);
        var low = Sum(left.Low, right.Low);
        high = FastSum(high.High, high.Low + low.High);
        return FastSum(high.High, high.Low + low.Low);
    }

    public static TwiceTheDigits operator -(TwiceTheDigits value) => new(-value.High, -value.Low);

    public static TwiceTheDigits operator -(TwiceTheDigits left, TwiceTheDigits right) => left + -right;

    public static TwiceTheDigits operator *(TwiceTheDigits left, TwiceTheDigits right)
    {
        double high = left.High * right.High;
        double low = Math.FusedMultiplyAdd(left.High, right.High, -high);
        return FastSum(high, low + (left.High * right.Low + left.Low * right.High));
    }

    public static TwiceTheDigits operator /(TwiceTheDigits left, TwiceTheDigits right)
    {
        double first = left.High / right.High;
        var rest = left - right * first;
        double second = rest.High / right.High;
        rest -= right * second;
        return FastSum(first, second) + rest.High / right.High;
    }

    /// <summary>The mean of values.</summary>
    public static TwiceTheDigits Mean(ReadOnlySpan<double> values)
    {
        TwiceTheDigits sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    /// <summary>left + right with its rounding error, whichever is larger.</summary>
    private static TwiceTheDigits Sum(double left, double right)
    {
        double high = left + right;
        double rightPart = high - left;
        return new TwiceTheDigits(high, left - (high - rightPart) + (right - rightPart));
    }

    /// <summary>large + small with its rounding error, when the first is not the smaller one.</summary>
    private static TwiceTheDigits FastSum(double large, double small)
    {
        double high = large + small;
        return new TwiceTheDigits(high, small - (high - large));
    }
}
