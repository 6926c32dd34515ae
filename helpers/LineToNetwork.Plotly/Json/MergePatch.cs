using Plotly.NET;

namespace LineToNetwork.Plotly.Json;

/// <summary>
/// What must change in one object to make it another, as a JSON Merge Patch (RFC 7396): only properties that differ are
/// named, and null removes one. States of a figure differ little, so this is what keeps pages small.
/// </summary>
internal static class MergePatch
{
    /// <summary>The patch from one object to the other; null when they are equal.</summary>
    public static DynamicObj.DynamicObj? Between(DynamicObj.DynamicObj from, DynamicObj.DynamicObj to)
    {
        DynamicObj.DynamicObj? patch = null;
        foreach (var (name, value) in to.Properties)
        {
            if (!from.Properties.TryGetValue(name, out var old))
            {
                Changed(name, value);
            }
            else if (old is DynamicObj.DynamicObj inner && value is DynamicObj.DynamicObj other)
            {
                if (Between(inner, other) is { } difference)
                {
                    Changed(name, difference);
                }
            }
            else if (!AreEqual(old, value))
            {
                Changed(name, value);
            }
        }

        if (from is Trace before && to is Trace after && before.type != after.type)
        {
            Changed("type", after.type);
        }

        foreach (var name in from.Properties.Keys.Where(name => !to.Properties.ContainsKey(name)))
        {
            Changed(name, null);
        }

        return patch;

        void Changed(string name, object? value) => (patch ??= new()).Properties[name] = value;
    }

    private static bool AreEqual(object? one, object? other) =>
        one is object?[] items && other is object?[] others
            ? items.Length == others.Length && items.Zip(others).All(pair => AreEqual(pair.First, pair.Second))
            : Equals(one, other);
}
