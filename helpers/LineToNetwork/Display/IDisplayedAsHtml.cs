namespace LineToNetwork.Display;

/// <summary>A value that a notebook shows as HTML. Mark the type with <see cref="TypeFormatterSourceAttribute"/> as well.</summary>
public interface IDisplayedAsHtml
{
    /// <summary>The value as a fragment of HTML: complete, offline, and the same bytes on every machine.</summary>
    string ToHtml();
}
