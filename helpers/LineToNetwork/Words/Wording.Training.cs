using System.Globalization;

namespace LineToNetwork.Words;

/// <content>The words of a network's training.</content>
internal static partial class Wording
{
    public static string TrainingFinished(int steps, int epochs, string first, string last) => Filled(
        Word(), (nameof(steps), Count(steps)), (nameof(epochs), Count(epochs)), (nameof(first), first), (nameof(last), last));

    public static string TrainingStoppedEarly(int epochs, int best) => Filled(
        Word(), (nameof(epochs), Count(epochs)), (nameof(best), Count(best)));

    public static string TrainingDiverged(int step, int kept) => Filled(
        Word(), (nameof(step), Count(step)), (nameof(kept), Count(kept)));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
