using System.Collections.Immutable;

namespace LineToNetwork.Figures;

/// <summary>
/// All positions of a few controls, numbered: the last control runs fastest. A figure has one picture for each number.
/// </summary>
internal sealed record StateSpace(ImmutableArray<Control> Controls)
{
    /// <summary>More pictures than this make a page heavy and a class wait.</summary>
    private const int MostStates = 4096;

    /// <summary>The one state of a figure that does not move.</summary>
    public static StateSpace Still { get; } = new([]);

    /// <summary>How many states there are.</summary>
    public int Count { get; } = Controls.Aggregate(1, (count, control) => count * control.Count);

    /// <summary>The number of the state in which every control stands at its start.</summary>
    public int Start => Controls.Aggregate(0, (state, control) => (state * control.Count) + control.Start);

    /// <summary>The controls of all figures, each once.</summary>
    /// <exception cref="ArgumentException">Two controls share a name but not their positions, or there would be too many states.</exception>
    public static StateSpace Joining(IEnumerable<StateSpace> spaces)
    {
        var controls = ImmutableArray.CreateBuilder<Control>();
        foreach (var control in spaces.SelectMany(space => space.Controls))
        {
            if (controls.FirstOrDefault(known => known.Name == control.Name) is not { } same)
            {
                controls.Add(control);
            }
            else if (!same.IsSameAs(control))
            {
                throw new ArgumentException(
                    $"Two controls are called \"{control.Name}\" but do not have the same positions; give them the same ones, or rename one.");
            }
        }

        var count = controls.Aggregate(1.0, (product, control) => product * control.Count);
        if (count > MostStates)
        {
            throw new ArgumentException(
                $"The controls {string.Join(", ", controls.Select(control => $"\"{control.Name}\" ({control.Count})"))} make {count:0} states; "
                + $"a figure holds at most {MostStates}: give the controls fewer positions.");
        }

        return new(controls.ToImmutable());
    }

    /// <summary>The number that a smaller space gives to the same positions of the controls it has.</summary>
    public int Within(StateSpace smaller, int state)
    {
        var inner = 0;
        foreach (var control in smaller.Controls)
        {
            inner = (inner * control.Count) + Position(control.Name, state);
        }

        return inner;
    }

    private int Position(string name, int state)
    {
        for (var i = Controls.Length - 1; ; i--)
        {
            if (Controls[i].Name == name)
            {
                return state % Controls[i].Count;
            }

            state /= Controls[i].Count;
        }
    }
}
