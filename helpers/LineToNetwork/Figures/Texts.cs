using System.Collections;

namespace LineToNetwork.Figures;

/// <summary>An immutable list of texts that equals another one with the same texts.</summary>
internal sealed class Texts : IReadOnlyList<string>, IEquatable<Texts>
{
    private readonly string[] _values;

    private Texts(string[] values) => _values = values;

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public string this[int index] => _values[index];

    /// <summary>Copies the texts; null becomes an empty text.</summary>
    public static Texts Of(IEnumerable<string?> values) => new([.. values.Select(value => value ?? "")]);

    /// <inheritdoc/>
    public bool Equals(Texts? other) => ReferenceEquals(this, other) || (other is not null && _values.AsSpan().SequenceEqual(other._values));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Texts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_values.Length, _values.FirstOrDefault());

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
