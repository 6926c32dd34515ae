using System.Globalization;

namespace LineToNetwork.Words;

/// <content>The words of pictures that show a network learn.</content>
internal static partial class Wording
{
    public static string Epoch => Word();

    public static string Loss => Word();

    public static string LossLearned => Word();

    public static string LossHeldOut => Word();

    public static string AllTogether => Word();

    public static string FirstDirection => Word();

    public static string SecondDirection => Word();

    public static string AboutKnobs => Word();

    public static string HiddenLayers => Word();

    public static string LayersOfPaper => Word();

    public static string Percentage(double share) => Filled(Word(), (nameof(share), WholePercent(share)));

    public static string FromTo(double worst, double best) =>
        Filled(Word(), (nameof(worst), WholePercent(worst)), (nameof(best), WholePercent(best)));

    public static string LowestAtEpoch(int epoch) => Filled(Word(), (nameof(epoch), Whole(epoch)));

    public static string RightAfterEpoch(int epoch, double share) =>
        Filled(Word(), (nameof(epoch), Whole(epoch)), (nameof(share), Percent(share)));

    public static string Neuron(int number) => Filled(Word(), (nameof(number), Whole(number)));

    public static string NeuronAndWeight(int number, double weight) =>
        Filled(Word(), (nameof(number), Whole(number)), (nameof(weight), Signed(weight)));

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture);

    private static string WholePercent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture);

    private static string Signed(double number) => number.ToString("0.0;\u22120.0", CultureInfo.InvariantCulture);
}
