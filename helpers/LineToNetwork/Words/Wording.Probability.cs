namespace LineToNetwork.Words;

/// <content>The words of pictures about yes-or-no questions. Numbers come as text, written by the caller.</content>
internal static partial class Wording
{
    public static string Score => Word();

    public static string SquashedLine => Word();

    public static string TouchingLine => Word();

    public static string LossAndSteepness(string name, string loss, string steepness) =>
        Filled(Word(), (nameof(name), name), (nameof(loss), loss), (nameof(steepness), steepness));

    public static string SquashedFormula(string formula) => Filled(Word(), (nameof(formula), formula));

    public static string RightAfterStep(int step, double share) =>
        Filled(Word(), (nameof(step), Counting(step)), (nameof(share), WholePercent(share)));

    public static string ShareRight(double share) => Filled(Word(), (nameof(share), WholePercent(share)));
}
