namespace Dib.Notebooks.Rules;

/// <summary>A place where a notebook would not run the same in every editor.</summary>
/// <param name="Line">The 1-based line of the file.</param>
/// <param name="Rule">The rule's short name.</param>
/// <param name="Mend">What to do, and why.</param>
internal sealed record Finding(int Line, string Rule, string Mend);
