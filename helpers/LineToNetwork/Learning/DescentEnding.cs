namespace LineToNetwork.Learning;

/// <summary>Why a search for the lowest loss ended.</summary>
public enum DescentEnding
{
    /// <summary>All the steps that were asked for have been taken.</summary>
    StepsUsedUp,

    /// <summary>The bottom was reached: flat within the tolerance, or the next jump would not move.</summary>
    Arrived,

    /// <summary>The loss grew out of all proportion; the last step shows it.</summary>
    BlewUp,

    /// <summary>The next step's loss is NaN or infinite; that step is not kept.</summary>
    LossIsNoNumber,

    /// <summary>Newton's method found no bottom to jump to: the loss does not bend upwards in every direction.</summary>
    NoBottom,

    /// <summary>The classes can be separated without a mistake, so that growing knobs lower the loss for ever.</summary>
    GrowsForEver,
}
