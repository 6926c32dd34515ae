using System.Globalization;

namespace LineToNetwork.Words;

/// <content>The words of the pictures about more columns than a line has.</content>
internal static partial class Wording
{
    public static string Inputs => Word();

    public static string PointsRight(int right, int count) => Filled(
        Word(), (nameof(right), right.ToString(CultureInfo.InvariantCulture)), (nameof(count), count.ToString(CultureInfo.InvariantCulture)));

    public static string TermsOfDegree(int degree) => Filled(Word(), (nameof(degree), degree.ToString(CultureInfo.InvariantCulture)));
}
