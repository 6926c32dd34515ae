using System.Globalization;

namespace LineToNetwork.Words;

/// <content>The words of the chart of what gradients cost.</content>
internal static partial class Wording
{
    public static string Backprop => Word();

    public static string NudgingEveryKnob => Word();

    public static string Knobs => Word();

    public static string Time => Word();

    public static string NudgingASample(int count) => Filled(Word(), (nameof(count), count.ToString(CultureInfo.InvariantCulture)));

    public static string CostOf(int knobs, string nudging, string backprop) => Filled(
        Word(), (nameof(knobs), knobs.ToString("N0", CultureInfo.InvariantCulture)), (nameof(nudging), nudging), (nameof(backprop), backprop));

    public static string Hours(string count) => Filled(Word(), (nameof(count), count));

    public static string Minutes(string count) => Filled(Word(), (nameof(count), count));

    public static string Seconds(string count) => Filled(Word(), (nameof(count), count));

    public static string Milliseconds(string count) => Filled(Word(), (nameof(count), count));

    public static string Microseconds(string count) => Filled(Word(), (nameof(count), count));
}
