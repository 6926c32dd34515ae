using System.Runtime.InteropServices;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>
/// Numbers that begin on a cache line, all zero at first. A vector of 16 numbers is a cache line long: begun elsewhere,
/// each load would touch two lines.
/// </summary>
internal sealed class AlignedBuffer
{
    private const int CacheLine = 64;

    // Pinned, or the garbage collector could move it off its alignment.
    private readonly float[] _numbers;
    private readonly int _offset;

    public AlignedBuffer(int length)
    {
        Length = length;
        _numbers = GC.AllocateArray<float>(length + (CacheLine / sizeof(float)), pinned: true);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_numbers, 0) % CacheLine);
        _offset = (CacheLine - beyond) % CacheLine / sizeof(float);
    }

    public int Length { get; }

    public Span<float> Span => _numbers.AsSpan(_offset, Length);
}
