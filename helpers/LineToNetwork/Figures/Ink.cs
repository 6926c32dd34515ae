namespace LineToNetwork.Figures;

/// <summary>
/// What a mark stands for. Each ink has one colour (one for light and one for dark paper), and the same ink means the same
/// thing in every figure of the course. The colours can be told apart by readers who see fewer of them.
/// </summary>
public enum Ink
{
    /// <summary>Something that was measured.</summary>
    Data,

    /// <summary>What the machine says: a line, a curve, a dividing line.</summary>
    Model,

    /// <summary>How far the model is from the data: gaps, squares, losses.</summary>
    Error,

    /// <summary>A walk of the knobs towards the bottom.</summary>
    Path,

    /// <summary>What is really so, where it is known: the rule behind made-up data, the exact answer.</summary>
    Truth,

    /// <summary>A second thing beside the first.</summary>
    Other,

    /// <summary>In the background, to be seen only when looked for.</summary>
    Quiet,

    /// <summary>The class "no".</summary>
    Class0,

    /// <summary>The class "yes".</summary>
    Class1,

    /// <summary>A weight above zero.</summary>
    Positive,

    /// <summary>A weight below zero.</summary>
    Negative,
}
