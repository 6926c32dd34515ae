using System.Globalization;

namespace LineToNetwork.Words;

/// <content>The words of the course's own pictures. Numbers come as text, written by the caller.</content>
internal static partial class Wording
{
    public static string KnobA => Word();

    public static string KnobB => Word();

    public static string OurLine => Word();

    public static string Gap => Word();

    public static string SquareOnGap => Word();

    public static string AverageGap(string gap) => Filled(Word(), (nameof(gap), gap));

    public static string AverageSquare(string loss) => Filled(Word(), (nameof(loss), loss));

    public static string TheWalk => Word();

    public static string ThisSlice => Word();

    public static string Step => Word();

    public static string Zoom => Word();

    public static string Nudge => Word();

    public static string ThroughBoth => Word();

    public static string Jump => Word();

    public static string MatchingParabola => Word();

    public static string StepAndLoss(int step, string loss) => Filled(Word(), (nameof(step), Counting(step)), (nameof(loss), loss));

    public static string StepOffTheMap(int step, string loss) => Filled(Word(), (nameof(step), Counting(step)), (nameof(loss), loss));

    public static string ZoomTimes(string zoom) => Filled(Word(), (nameof(zoom), zoom));

    public static string NudgeAndRise(string nudge, string rise, string steepness) =>
        Filled(Word(), (nameof(nudge), nudge), (nameof(rise), rise), (nameof(steepness), steepness));

    public static string JumpAndLoss(int jump, string loss) => Filled(Word(), (nameof(jump), Counting(jump)), (nameof(loss), loss));

    private static string Counting(int number) => number.ToString(CultureInfo.InvariantCulture);
}
