using System.Diagnostics.CodeAnalysis;

namespace LineToNetwork.Display;

/// <summary>Makes the formatters of every type that is <see cref="IDisplayedAsHtml"/>. Its members are found by their names.</summary>
public sealed class HtmlFormatterSource
{
    internal const string MimeType = "text/html";

    /// <summary>One formatter for HTML, and one for hosts that ask for plain text.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Hosts make an instance and call this on it.")]
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new Formatter(MimeType, value => ((IDisplayedAsHtml)value).ToHtml()),
        new Formatter("text/plain", value => value.ToString() ?? ""),
    ];

    /// <summary>Writes a value in one MIME type. Its members are found by their names.</summary>
    /// <param name="mimeType">What it writes.</param>
    /// <param name="text">Turns the value into text of that type.</param>
    private sealed class Formatter(string mimeType, Func<object, string> text)
    {
        /// <summary>What this formatter writes.</summary>
        public string MimeType { get; } = mimeType;

        /// <summary>Writes the value; true means that it could.</summary>
        public bool Format(object instance, TextWriter writer)
        {
            writer.Write(text(instance));
            return true;
        }
    }
}
