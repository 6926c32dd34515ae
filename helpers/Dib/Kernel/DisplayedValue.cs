namespace Dib.Kernel;

/// <summary>What <c>Display()</c> returns: a handle to something shown.</summary>
public sealed class DisplayedValue
{
    internal DisplayedValue(object? value) => Value = value;

    /// <summary>The value that was shown.</summary>
    public object? Value { get; private set; }

    /// <summary>Shows the new value after the old one: a page keeps both, as nothing can be taken back from paper.</summary>
    public void Update(object? updatedValue)
    {
        Value = updatedValue;
        updatedValue.Display();
    }
}
