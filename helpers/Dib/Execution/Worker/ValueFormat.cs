using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace Dib.Execution.Worker;

/// <summary>Formats a value as the .NET Interactive kernel would, and honors <c>string ToHtml()</c> as Verso does.</summary>
/// <remarks>
/// Types that carry an attribute called <c>TypeFormatterSourceAttribute</c> are found by the formatter itself, by that name.
/// </remarks>
internal static class ValueFormat
{
    private const string Html = "text/html";

    public static (string MimeType, string Content) Of(object? value, string? mimeType = null)
    {
        if (mimeType is null or Html && value is not null && HtmlMethodOf(value.GetType()) is { } toHtml)
        {
            return (Html, toHtml.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null) as string ?? "");
        }

        var chosen = mimeType ?? PreferredMimeType(value);
        return (chosen, value.ToDisplayString(chosen));
    }

    private static string PreferredMimeType(object? value) =>
        Formatter.GetPreferredMimeTypesFor(value?.GetType() ?? typeof(object)).FirstOrDefault() ?? Html;

    // The attribute says more than the method (it names the form), so it comes first.
    private static MethodInfo? HtmlMethodOf(Type type) =>
        type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes) is { } method
        && method.ReturnType == typeof(string)
        && !type.GetCustomAttributes(inherit: true).Any(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute")
            ? method
            : null;
}
