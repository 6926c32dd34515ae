using System.Buffers;

namespace LineToNetwork.Learning;

/// <summary>
/// Values piled up in borrowed memory. An expression can have a million of them; memory of that size made anew for
/// every walk would have the garbage collector clear up all of the heap each time.
/// </summary>
internal sealed class Pile : IDisposable
{
    private const int FirstSize = 256;

    private Value[] _items = ArrayPool<Value>.Shared.Rent(FirstSize);

    public int Count { get; private set; }

    public ReadOnlySpan<Value> Items => _items.AsSpan(0, Count);

    public Value Top => _items[Count - 1];

    public void Push(Value value)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = value;
    }

    public void Pop() => Count--;

    // Cleared, because borrowed memory outlives the expression and must not keep it alive.
    public void Dispose()
    {
        ArrayPool<Value>.Shared.Return(_items, clearArray: true);
        _items = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<Value>.Shared.Rent(2 * _items.Length);
        Items.CopyTo(larger);
        ArrayPool<Value>.Shared.Return(_items, clearArray: true);
        _items = larger;
    }
}
