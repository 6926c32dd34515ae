using CsCheck;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Tests.Networks;

public sealed class MatrixProductTests
{
    private static readonly Gen<(int Rows, int Steps, int Columns, int Seed)> Sizes =
        from rows in Gen.Int[1, 40]
        from steps in Gen.Int[0, 70]
        from columns in Gen.Int[1, 80]
        from seed in Gen.Int[0, 1000]
        select (rows, steps, columns, seed);

    public static TheoryData<string> Supported => [.. MatrixProduct.Supported.Select(product => product.Name)];

    [Theory]
    [MemberData(nameof(Supported))]
    public void Every_instruction_set_agrees_with_the_naive_product(string name)
    {
        Sizes.Sample(size =>
        {
            var factors = Factors.Random(size.Rows, size.Steps, size.Columns, size.Seed);
            var result = factors.Multiply(Named(name));
            for (var row = 0; row < size.Rows; row++)
            {
                for (var column = 0; column < size.Columns; column++)
                {
                    Assert.Equal(factors.Naive(row, column), result[row, column], 1e-5 * (1 + size.Steps));
                }
            }
        });
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void Every_instruction_set_gives_the_same_bits(string name)
    {
        // Fused arithmetic in one order leaves no choice; a processor without it adds with one rounding more.
        Assert.SkipUnless(System.Runtime.Intrinsics.X86.Fma.IsSupported, "This processor has no fused multiply-add.");
        Sizes.Sample(size =>
        {
            var factors = Factors.Random(size.Rows, size.Steps, size.Columns, size.Seed);
            Assert.Equal(factors.Multiply(MatrixProduct.Fastest), factors.Multiply(Named(name)));
        });
    }

    [Fact]
    public void Cutting_the_work_into_shares_changes_no_bit()
    {
        (from size in Sizes from workers in Gen.Int[1, 5] select (size, workers)).Sample(sample =>
        {
            var factors = Factors.Random(sample.size.Rows, sample.size.Steps, sample.size.Columns, sample.size.Seed);
            Assert.Equal(factors.Multiply(MatrixProduct.Fastest), factors.Multiply(MatrixProduct.Fastest, sample.workers));
        });
    }

    [Fact]
    public void Shares_cover_every_tile_once()
    {
        (from panels in Gen.Int[1, 9] from rowTiles in Gen.Int[1, 9] from workers in Gen.Int[1, 12]
         select (panels, rowTiles, workers)).Sample(sample =>
        {
            var met = new int[sample.panels, sample.rowTiles];
            for (var worker = 0; worker < sample.workers; worker++)
            {
                foreach (var run in new TileShare(sample.panels, sample.rowTiles, worker, sample.workers))
                {
                    for (var tile = run.RowTiles.From; tile < run.RowTiles.To; tile++)
                    {
                        met[run.Panel, tile]++;
                    }
                }
            }

            Assert.All(met.Cast<int>(), count => Assert.Equal(1, count));
        });
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void Factors_that_are_not_padded_are_refused(string name)
    {
        var product = Named(name);
        var whole = new float[product.TileRows * product.TileColumns];

        var error = Assert.Throws<ArgumentException>(() => product.Multiply(
            new LeftFactor(new float[product.TileRows - 1], 1, 1),
            new RightFactor(whole, product.TileColumns, 0),
            1,
            new Start(whole, 0, 0),
            new Target(whole, product.TileColumns, 0),
            new Tiles(0, 1),
            new Tiles(0, 1)));

        Assert.Equal("A factor is smaller than the tiles asked for; pad it to whole tiles.", error.Message);
    }

    [Fact]
    public void A_buffer_begins_on_a_cache_line()
    {
        foreach (var length in Enumerable.Range(1, 40))
        {
            var buffer = new AlignedBuffer(length);
            Assert.Equal(length, buffer.Span.Length);
            Assert.Equal(0, AddressOf(buffer.Span) % 64);
        }
    }

    private static nint AddressOf(Span<float> pinned) => System.Runtime.CompilerServices.Unsafe.ByteOffset(
        ref System.Runtime.CompilerServices.Unsafe.NullRef<float>(),
        ref System.Runtime.InteropServices.MemoryMarshal.GetReference(pinned));

    private static MatrixProduct Named(string name) => MatrixProduct.Supported.Single(product => product.Name == name);

    private sealed record Factors(float[,] Left, float[,] Right, float[] Start)
    {
        public static Factors Random(int rows, int steps, int columns, int seed)
        {
            var random = new Random(seed);
            float Number() => (2 * random.NextSingle()) - 1;
            var left = new float[rows, steps];
            var right = new float[steps, columns];
            foreach (var (row, step) in from row in Enumerable.Range(0, rows) from step in Enumerable.Range(0, steps) select (row, step))
            {
                left[row, step] = Number();
            }

            foreach (var (step, column) in from step in Enumerable.Range(0, steps) from column in Enumerable.Range(0, columns) select (step, column))
            {
                right[step, column] = Number();
            }

            return new Factors(left, right, [.. Enumerable.Range(0, columns).Select(_ => Number())]);
        }

        public double Naive(int row, int column)
        {
            double sum = Start[column];
            for (var step = 0; step < Left.GetLength(1); step++)
            {
                sum += (double)Left[row, step] * Right[step, column];
            }

            return sum;
        }

        public float[,] Multiply(MatrixProduct product, int workers = 1)
        {
            var (rows, steps, columns) = (Left.GetLength(0), Left.GetLength(1), Right.GetLength(1));
            var (panels, rowTiles, width) = (product.Panels(columns), product.RowTiles(rows), product.TileColumns);
            var left = new float[rowTiles * product.TileRows * (steps + 1)];
            var right = new float[panels * Math.Max(1, steps) * width];
            var start = new float[panels * width];
            var target = new float[rowTiles * product.TileRows * panels * width];
            for (var step = 0; step < steps; step++)
            {
                for (var row = 0; row < rows; row++)
                {
                    left[(row * (steps + 1)) + step] = Left[row, step];
                }

                for (var column = 0; column < columns; column++)
                {
                    right[(((column / width) * steps) + step) * width + (column % width)] = Right[step, column];
                }
            }

            Start.CopyTo(start, 0);
            for (var worker = 0; worker < workers; worker++)
            {
                foreach (var run in new TileShare(panels, rowTiles, worker, workers))
                {
                    product.Multiply(
                        new LeftFactor(left, steps + 1, 1),
                        new RightFactor(right, width, steps * width),
                        steps,
                        new Start(start, 0, width),
                        new Target(target, panels * width, width),
                        run.RowTiles,
                        new Tiles(run.Panel, run.Panel + 1));
                }
            }

            var result = new float[rows, columns];
            foreach (var (row, column) in from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select (row, column))
            {
                result[row, column] = target[(row * panels * width) + column];
            }

            return result;
        }
    }
}
