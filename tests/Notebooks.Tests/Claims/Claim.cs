using System.Globalization;

namespace Notebooks.Tests.Claims;

/// <summary>A number that a notebook says to its reader, and how to measure it again.</summary>
/// <param name="Notebook">The notebook, such as "02-loss".</param>
/// <param name="Said">A piece of its text, word for word, with the number in it.</param>
/// <param name="Measured">The same number, measured.</param>
/// <param name="Format">How the notebook rounds it, such as "0.0".</param>
internal sealed record Claim(string Notebook, string Said, Func<double> Measured, string Format = "0")
{
    /// <summary>The measured number as the notebook would write it.</summary>
    public string MeasuredText => Measured().ToString(Format, CultureInfo.InvariantCulture).Replace('-', '−');

    /// <inheritdoc/>
    public override string ToString() => $"{Notebook}: {Said}";
}
