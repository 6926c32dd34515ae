namespace LineToNetwork.Words;

/// <content>The words of drawn expressions and their blame.</content>
internal static partial class Wording
{
    public static string NumbersGiven => Word();

    public static string BlameStarts => Word();

    public static string BlameKnown => Word();

    public static string AndBetween => Word();

    public static string ExpressionDrawn(string values) => Filled(Word(), (nameof(values), values));

    public static string ForwardThrough(string computation) => Filled(Word(), (nameof(computation), computation));

    public static string BlameCopied(string blame) => Filled(Word(), (nameof(blame), blame));

    public static string BlameThroughMinus(string blame) => Filled(Word(), (nameof(blame), blame));

    public static string BlameTurned(string blame, string turned) => Filled(Word(), (nameof(blame), blame), (nameof(turned), turned));

    public static string BlamePasses(string blame) => Filled(Word(), (nameof(blame), blame));

    public static string BlameBlocked(string blame) => Filled(Word(), (nameof(blame), blame));

    public static string BlameTimesOther(string products) => Filled(Word(), (nameof(products), products));

    public static string BlameThroughSquare(string blame, string number, string share) =>
        Filled(Word(), (nameof(blame), blame), (nameof(number), number), (nameof(share), share));

    public static string BlameTimesSteepness(string operation, string products) =>
        Filled(Word(), (nameof(operation), operation), (nameof(products), products));
}
