namespace LineToNetwork.Figures;

/// <summary>Where a text stands, seen from its point.</summary>
public enum Side
{
    /// <summary>On the point.</summary>
    Centre,

    /// <summary>Above the point.</summary>
    Above,

    /// <summary>Below the point.</summary>
    Below,

    /// <summary>To the left of the point.</summary>
    Left,

    /// <summary>To the right of the point.</summary>
    Right,
}
