using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;

namespace Dib.Kernel;

/// <summary>The methods that the .NET Interactive kernel lets a cell call without naming a class.</summary>
public static class TopLevelMethods
{
    /// <summary>Shows a value at this point of the cell. Portable notebooks write <c>value.Display()</c> instead.</summary>
    [SuppressMessage("Style", "IDE1006", Justification = "The kernel's name, which notebooks in the wild call.")]
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Marks text as HTML, to be shown as it is.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}
