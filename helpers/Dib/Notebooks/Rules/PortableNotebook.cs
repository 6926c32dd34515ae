using System.Collections.Immutable;

namespace Dib.Notebooks.Rules;

/// <summary>A place where a notebook would not run the same in every editor.</summary>
internal sealed record Finding(int Line, string Rule, string Mend);

/// <summary>Checks a notebook against the rules of the portable notebook.</summary>
internal static class PortableNotebook
{
    public static ImmutableArray<Finding> Check(string path) => [];
}
