namespace Dib.Pages;

/// <summary>What an export may choose.</summary>
/// <param name="Title">The name of the whole, shown on the index and at the top of each page; null for a general one.</param>
/// <param name="Assets">Whether each page carries all it needs, or large scripts stand once beside the pages.</param>
/// <param name="Language">The BCP 47 tag of the notebooks' language, such as "en" or "zh-CN".</param>
internal sealed record SiteOptions(string? Title = null, AssetsMode Assets = AssetsMode.SelfContained, string Language = "en");

/// <summary>Where large scripts go.</summary>
internal enum AssetsMode
{
    /// <summary>Into each page: one file can be mailed, copied, opened anywhere.</summary>
    SelfContained,

    /// <summary>Once beside the pages: smaller for a web site whose readers open many pages.</summary>
    Shared,
}
