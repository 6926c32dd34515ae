using System.Globalization;

namespace LineToNetwork.Words;

/// <content>The words about a search for the lowest loss. Numbers come as text, written by the caller.</content>
internal static partial class Wording
{
    public static string StepHeading => Word();

    public static string LossHeading => Word();

    public static string ConstantName => Word();

    public static string CountedStepsTaken(int count) => Counted(count, "StepsTaken");

    public static string CountedJumpsTaken(int count) => Counted(count, "JumpsTaken");

    public static string KnobName(int number) =>
        Filled(Word(), (nameof(number), number.ToString(CultureInfo.InvariantCulture)));

    public static string NoStepTaken(string loss) => Filled(Word(), (nameof(loss), loss));

    public static string StillFalling(string steps, string start, string loss) =>
        Filled(Word(), (nameof(steps), steps), (nameof(start), start), (nameof(loss), loss));

    public static string HardlyMoving(string steps, string start, string loss) =>
        Filled(Word(), (nameof(steps), steps), (nameof(start), start), (nameof(loss), loss));

    public static string LossRose(string steps, string start, string loss, string rate) =>
        Filled(Word(), (nameof(steps), steps), (nameof(start), start), (nameof(loss), loss), (nameof(rate), rate));

    public static string BlewUp(string step, string start, string loss, string rate) =>
        Filled(Word(), (nameof(step), step), (nameof(start), start), (nameof(loss), loss), (nameof(rate), rate));

    public static string LossIsNoNumber(string step, string rate) =>
        Filled(Word(), (nameof(step), step), (nameof(rate), rate));

    public static string JumpsArrived(string jumps, string start, string loss) =>
        Filled(Word(), (nameof(jumps), jumps), (nameof(start), start), (nameof(loss), loss));

    public static string JumpsUsedUp(string jumps, string start, string loss) =>
        Filled(Word(), (nameof(jumps), jumps), (nameof(start), start), (nameof(loss), loss));

    public static string NoBottom(string jumps) => Filled(Word(), (nameof(jumps), jumps));

    public static string JumpBlewUp(string jumps) => Filled(Word(), (nameof(jumps), jumps));

    public static string GrowsForEver(string steps, string knob) =>
        Filled(Word(), (nameof(steps), steps), (nameof(knob), knob));
}
