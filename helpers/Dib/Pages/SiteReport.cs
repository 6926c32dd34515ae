using System.Collections.Immutable;

namespace Dib.Pages;

/// <summary>What an export wrote.</summary>
/// <param name="Index">The full path of the index page.</param>
/// <param name="Pages">The full path of each notebook's page, in the order of the notebooks.</param>
/// <param name="Assets">The full paths of scripts that the pages share; empty for self-contained pages.</param>
internal sealed record SiteReport(string Index, ImmutableArray<string> Pages, ImmutableArray<string> Assets);
