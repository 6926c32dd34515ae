using Dib.Execution.Worker;
using Dib.Kernel;

// The kernel's place for these methods: every cell sees them because every cell imports System.
namespace System;

/// <summary>Shows values in the middle of a cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value at this point of the cell, after what was written to the console before it.</summary>
    /// <param name="value">Any value; null shows as the formatter writes it.</param>
    /// <param name="mimeTypes">The form to show it in; without one, the form its type prefers.</param>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(mimeTypes);
        CellOutputs.Current?.Show(value, mimeTypes.FirstOrDefault());
        return new DisplayedValue(value);
    }

    /// <summary>Shows text that is already in the given form.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        CellOutputs.Current?.ShowFormatted(mimeType, value);
        return new DisplayedValue(value);
    }
}
