namespace LineToNetwork.Plotly.Json;

/// <summary>Writes Plotly.NET's dynamic objects as a list of their properties.</summary>
internal static class Build
{
    /// <summary>An object; properties that are null are left out.</summary>
    public static DynamicObj.DynamicObj Object(params ReadOnlySpan<(string Name, object? Value)> properties) =>
        new DynamicObj.DynamicObj().With(properties);

    /// <summary>The same object with more properties; those that are null are left out.</summary>
    public static T With<T>(this T target, params ReadOnlySpan<(string Name, object? Value)> properties)
        where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                // Not SetProperty: that looks for a property of the class by reflection each time.
                target.Properties[name] = value;
            }
        }

        return target;
    }
}
