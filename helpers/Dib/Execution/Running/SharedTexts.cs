namespace Dib.Execution.Running;

/// <summary>Keeps one string for each large text that several notebooks show, such as a drawing library.</summary>
internal sealed class SharedTexts
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();

    public string Share(string text)
    {
        lock (_adding)
        {
            if (_texts.TryGetValue(text, out var known))
            {
                return known;
            }

            _texts.Add(text);
            return text;
        }
    }
}
