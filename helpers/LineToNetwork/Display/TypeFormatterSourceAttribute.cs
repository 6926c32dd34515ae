namespace LineToNetwork.Display;

/// <summary>
/// Says how a type is shown in a notebook. The .NET Interactive kernel and dib find this attribute by its name alone, so
/// that the library needs no reference to either; Verso finds the method <c>ToHtml</c> instead.
/// </summary>
/// <param name="formatterSourceType">A type with a method <c>CreateTypeFormatters</c>; for this library <see cref="HtmlFormatterSource"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What a host shows when it is not asked for anything else.</summary>
    public string[] PreferredMimeTypes { get; init; } = [HtmlFormatterSource.MimeType];
}
