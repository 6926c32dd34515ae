namespace LineToNetwork.Words;

/// <content>The words of <c>Check</c>.</content>
internal static partial class Wording
{
    public static string Yes => Word();

    public static string NotYet => Word();

    public static string NotANumber => Word();
}
