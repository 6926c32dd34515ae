namespace LineToNetwork.Words;

/// <content>The words of network drawings.</content>
internal static partial class Wording
{
    public static string NetworkDrawn(string columns) => Filled(Word(), (nameof(columns), columns));

    public static string CountedInputs(int count) => Counted(count, "Inputs");

    public static string CountedNeurons(int count) => Counted(count, "Neurons");

    public static string CountedOutputs(int count) => Counted(count, "Outputs");
}
