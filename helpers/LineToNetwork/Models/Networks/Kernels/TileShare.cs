namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>Some rows of tiles in one panel.</summary>
internal readonly record struct TileRun(int Panel, Tiles RowTiles);

/// <summary>
/// The share of one worker in all tiles of a product, panel after panel: shares differ by at most one tile, and a
/// worker meets the same panels, which are still in its cache, in every product over them. Use it in a foreach.
/// </summary>
internal ref struct TileShare
{
    private readonly int _rowTiles;
    private readonly int _end;
    private int _next;

    public TileShare(int panels, int rowTiles, int worker, int workers)
    {
        var share = Tiles.Share(panels * rowTiles, worker, workers);
        (_rowTiles, _next, _end, Current) = (rowTiles, share.From, share.To, default);
    }

    public TileRun Current { get; private set; }

    public readonly TileShare GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _end)
        {
            return false;
        }

        var (panel, from) = Math.DivRem(_next, _rowTiles);
        var to = Math.Min(_rowTiles, from + _end - _next);
        Current = new TileRun(panel, new Tiles(from, to));
        _next += to - from;
        return true;
    }
}
