using System.Globalization;
using System.Runtime.CompilerServices;

namespace LineToNetwork.Figures;

/// <summary>Guards whose messages are read by readers of a notebook: they name the argument, its value, and the mend.</summary>
internal static class Require
{
    /// <summary>Copies the numbers and fails when there are none, or none that can be drawn.</summary>
    public static Series Numbers(IEnumerable<double> values, [CallerArgumentExpression(nameof(values))] string argument = "")
    {
        ArgumentNullException.ThrowIfNull(values, argument);
        var series = Series.Of(values);
        if (series.Count == 0)
        {
            throw new ArgumentException($"{argument} is empty; give it at least one number.", argument);
        }

        if (!series.HasFinite)
        {
            throw new ArgumentException(
                $"{argument} holds {Counted(series.Count, "value")}, all NaN or infinite; give it at least one ordinary number.", argument);
        }

        return series;
    }

    /// <summary>Fails when the second list is not as long as the first.</summary>
    public static void SameLength<T>(
        string firstArgument, int first, IReadOnlyCollection<T> second, [CallerArgumentExpression(nameof(second))] string argument = "")
    {
        if (second.Count != first)
        {
            throw new ArgumentException(
                $"{argument} has {Counted(second.Count, "value")} and {firstArgument} has {first}; give both the same number of values.", argument);
        }
    }

    /// <summary>Fails when a number is NaN or infinite.</summary>
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string argument = "") =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(argument, $"{argument} is {Text(value)}; give it an ordinary number.");

    /// <summary>Fails when a stretch of an axis has no length or runs backwards.</summary>
    public static void Stretch(double from, double to, string fromArgument = "from", string toArgument = "to")
    {
        Finite(from, fromArgument);
        Finite(to, toArgument);
        if (from >= to)
        {
            throw new ArgumentException(
                $"{fromArgument} is {Text(from)} and {toArgument} is {Text(to)}; {fromArgument} must be the smaller one.", fromArgument);
        }
    }

    /// <summary>Fails when a text that readers see is missing.</summary>
    public static string Named(string text, [CallerArgumentExpression(nameof(text))] string argument = "") =>
        string.IsNullOrWhiteSpace(text)
            ? throw new ArgumentException($"{argument} is empty; give it a word that a reader sees, such as \"a\".", argument)
            : text;

    /// <summary>Fails when a count is smaller than makes sense.</summary>
    public static int AtLeast(int least, int value, [CallerArgumentExpression(nameof(value))] string argument = "") =>
        value >= least
            ? value
            : throw new ArgumentOutOfRangeException(argument, $"{argument} is {value}; it must be at least {least}.");

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
