namespace LineToNetwork.Figures;

/// <summary>How a reader moves a control.</summary>
internal enum ControlKind
{
    /// <summary>A slider.</summary>
    Turn,

    /// <summary>A play button and a slider.</summary>
    Play,

    /// <summary>Buttons, one of which is pressed.</summary>
    Choose,
}

/// <summary>Something a reader moves to see another state of a figure.</summary>
/// <param name="Name">What it is called; controls of one name are one control.</param>
/// <param name="Kind">How it is moved.</param>
/// <param name="Labels">What each position is called.</param>
/// <param name="Start">The index of the position it starts in.</param>
internal sealed record Control(string Name, ControlKind Kind, Texts Labels, int Start)
{
    /// <summary>The positions as numbers, where they are numbers.</summary>
    public Series? Values { get; init; }

    public int Count => Labels.Count;

    /// <summary>Whether a reader would take the two for one, wherever they start.</summary>
    public bool IsSameAs(Control other) => Name == other.Name && Kind == other.Kind && Labels.Equals(other.Labels);
}
