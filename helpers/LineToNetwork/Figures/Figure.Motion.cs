using System.Collections.Immutable;
using System.Globalization;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <content>Figures that move. Every state is computed beforehand, so that an exported page moves as well.</content>
public sealed partial class Figure
{
    /// <summary>
    /// A figure with a slider.
    /// <code>Figure.Turn("a", (-1, 1), a => Plot.Line(x => a * x, 0, 10))</code>
    /// </summary>
    /// <param name="name">What the slider is called.</param>
    /// <param name="positions">The values it stops at: <c>(-1, 1)</c> for round steps, <c>(-1, 1, 21)</c> for 21 values, or an array.</param>
    /// <param name="draw">The figure for a value. It may have controls itself.</param>
    /// <param name="start">The value it starts from; the middle when left out.</param>
    /// <exception cref="ArgumentException">The positions are too many, or a control inside has the same name.</exception>
    public static Figure Turn(string name, Positions positions, Func<double, Figure> draw, double? start = null)
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(draw);
        var stops = start is { } value ? positions.StartAt(value) : positions;
        var control = new Control(Require.Named(name), ControlKind.Turn, Labels(stops.Values), stops.Start) { Values = stops.Values };
        return Controlled(control, stops.Values.Select(draw));
    }

    /// <summary>A figure with two sliders. Both together have as many states as the product of their positions, at most 4,096.</summary>
    /// <param name="first">What the first slider is called.</param>
    /// <param name="firstPositions">The values it stops at.</param>
    /// <param name="second">What the second slider is called.</param>
    /// <param name="secondPositions">The values it stops at.</param>
    /// <param name="draw">The figure for a value of each.</param>
    /// <param name="start">The values they start from; the middle when left out.</param>
    public static Figure Turn(
        string first,
        Positions firstPositions,
        string second,
        Positions secondPositions,
        Func<double, double, Figure> draw,
        (double First, double Second)? start = null)
    {
        ArgumentNullException.ThrowIfNull(draw);
        return Turn(first, firstPositions, a => Turn(second, secondPositions, b => draw(a, b), start?.Second), start?.First);
    }

    /// <summary>A figure with a play button and a slider that steps from figure to figure, counting from 0.</summary>
    /// <param name="name">What is counted, such as <c>"step"</c>.</param>
    /// <param name="frames">The figures, in order.</param>
    public static Figure Play(string name, params IEnumerable<Figure> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var list = frames.ToList();
        return Played(name, Series.Of(list.Count, i => i), list);
    }

    /// <summary>A figure with a play button and a slider through the items of a list, such as the steps of a descent.</summary>
    /// <param name="name">What is counted, such as <c>"step"</c>.</param>
    /// <param name="items">What each frame shows.</param>
    /// <param name="draw">The figure for an item.</param>
    public static Figure Play<T>(string name, IEnumerable<T> items, Func<T, Figure> draw)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(draw);
        return Play(name, items.Select(draw));
    }

    /// <summary>A figure with a play button and a slider whose positions are numbers of their own, such as epochs 0, 10, 100.</summary>
    /// <param name="name">What the numbers are.</param>
    /// <param name="numbers">The number of each frame.</param>
    /// <param name="draw">The figure for a number.</param>
    public static Figure PlayThrough(string name, IEnumerable<double> numbers, Func<double, Figure> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var series = Require.Numbers(numbers);
        return Played(name, series, [.. series.Select(draw)]);
    }

    /// <summary>A figure with a button for each option.</summary>
    /// <param name="name">What is chosen, such as <c>"loss"</c>.</param>
    /// <param name="options">What each button is called and shows; the first is pressed.</param>
    public static Figure Choose(string name, params (string Name, Figure Figure)[] options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var control = new Control(Require.Named(name), ControlKind.Choose, Texts.Of(options.Select(option => option.Name)), 0);
        return Controlled(control, options.Select(option => option.Figure));
    }

    /// <summary>The same figure with a slider starting from the position nearest to <paramref name="value"/>; positions that are not numbers count from 0.</summary>
    /// <exception cref="ArgumentException">The figure has no control of that name.</exception>
    public Figure StartAt(string name, double value)
    {
        var control = Space.Controls.FirstOrDefault(control => control.Name == name)
            ?? throw new ArgumentException(
                $"name is \"{name}\", but this figure's controls are: {string.Join(", ", Space.Controls.Select(control => $"\"{control.Name}\""))}.", nameof(name));
        var values = control.Values ?? Series.Of(control.Count, i => i);
        var moved = control with { Start = Positions.Nearest(values, Require.Finite(value)) };
        return new(Space with { Controls = Space.Controls.Replace(control, moved) }, Pictures);
    }

    private static Figure Played(string name, Series numbers, IReadOnlyList<Figure> frames)
    {
        var control = new Control(Require.Named(name), ControlKind.Play, Labels(numbers), 0) { Values = numbers };
        return Controlled(control, frames);
    }

    /// <summary>One figure a position becomes one figure with a control more.</summary>
    private static Figure Controlled(Control control, IEnumerable<Figure> positions)
    {
        var parts = positions.ToImmutableArray();
        if (parts.IsEmpty)
        {
            throw new ArgumentException($"The control \"{control.Name}\" has no figures; give it at least one.");
        }

        var inner = StateSpace.Joining(parts.Select(part => part.Space));
        if (inner.Controls.Any(known => known.Name == control.Name))
        {
            throw new ArgumentException($"The figures inside the control \"{control.Name}\" have a control of the same name; rename one.");
        }

        var space = StateSpace.Joining([new([control]), inner]);
        var pictures = ImmutableArray.CreateBuilder<Picture>(space.Count);
        foreach (var part in parts)
        {
            for (var state = 0; state < inner.Count; state++)
            {
                var picture = part.Pictures[inner.Within(part.Space, state)];
                pictures.Add(pictures.Count == 0 ? picture : SharingMarks(picture, pictures[0]));
            }
        }

        return new(space, pictures.MoveToImmutable());
    }

    /// <summary>Marks that do not move are kept once, however often the cell drew them.</summary>
    private static Picture SharingMarks(Picture picture, Picture first)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>(picture.Marks.Length);
        for (var i = 0; i < picture.Marks.Length; i++)
        {
            var mark = picture.Marks[i];
            marks.Add(i < first.Marks.Length && first.Marks[i].Equals(mark) ? first.Marks[i] : mark);
        }

        return picture with { Marks = marks.MoveToImmutable() };
    }

    /// <summary>Six digits: enough to tell neighbours apart, and no tails of rounding.</summary>
    private static Texts Labels(Series values) => Texts.Of(values.Select(value => value.ToString("G6", CultureInfo.InvariantCulture)));
}
