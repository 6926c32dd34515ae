namespace Dib.Pages;

/// <summary>What an export may choose.</summary>
/// <param name="Title">The name of the whole, shown on the index and at the top of each page; null for a general one.</param>
/// <param name="Assets">Whether each page carries all it needs, or large scripts stand once beside the pages.</param>
/// <param name="Language">The BCP 47 tag of the notebooks' language, such as "en" or "zh-CN".</param>
/// <param name="Introduction">What the index says below the name: for whom the whole is, where to begin; null for nothing.</param>
internal sealed record SiteOptions(
    string? Title = null,
    AssetsMode Assets = AssetsMode.SelfContained,
    string Language = "en",
    string? Introduction = null);

/// <summary>Where large scripts go.</summary>
internal enum AssetsMode
{
    /// <summary>Into each page: one file can be mailed, copied, opened anywhere.</summary>
    SelfContained,

    /// <summary>Once beside the pages: smaller for a web site whose readers open many pages.</summary>
    Shared,
}
