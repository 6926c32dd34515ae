using System.Text;

namespace LineToNetwork.Display;

/// <summary>Writes sums as one writes them by hand: "y = 2·x - 3", not "y = 2*x + -3".</summary>
internal static class Formula
{
    /// <summary>An equation with a sum of knobs times names, then a constant.</summary>
    /// <param name="result">What stands left of the equals sign.</param>
    /// <param name="terms">The knobs and what each is multiplied with.</param>
    /// <param name="constant">What is added at the end; left out when it is zero and there are terms.</param>
    public static string Sum(string result, IEnumerable<(double Knob, string Name)> terms, double constant) =>
        $"{result} = {Sum(terms, constant)}";

    /// <summary>A sum of knobs times names, then a constant.</summary>
    /// <param name="terms">The knobs and what each is multiplied with.</param>
    /// <param name="constant">What is added at the end; left out when it is zero and there are terms.</param>
    public static string Sum(IEnumerable<(double Knob, string Name)> terms, double constant)
    {
        var text = new StringBuilder();
        foreach (var (knob, name) in terms)
        {
            Append(text, knob, $"·{name}");
        }

        if (constant != 0 || text.Length == 0)
        {
            Append(text, constant, "");
        }

        return text.ToString();
    }

    /// <summary>A line inside a formula: "x - 3", "2·x" or "-0.5·x + 1"; a slope of 1 goes without saying.</summary>
    public static string Line(string variable, double slope, double intercept)
    {
        string sum = Sum([(slope, variable)], intercept);
        return slope == 1 ? sum[2..] : sum;
    }

    private static void Append(StringBuilder text, double value, string suffix)
    {
        bool isFirst = text.Length == 0;
        string size = ShortNumber.Of(isFirst ? value : Math.Abs(value));
        string sign = isFirst ? "" : double.IsNegative(value) && value != 0 ? " - " : " + ";
        text.Append(sign).Append(size).Append(suffix);
    }
}
