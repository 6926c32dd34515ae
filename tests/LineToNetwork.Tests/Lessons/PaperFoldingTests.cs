using LineToNetwork.Figures.Marks;
using LineToNetwork.Lessons;

namespace LineToNetwork.Tests.Lessons;

public sealed class PaperFoldingTests
{
    public static TheoryData<int> EveryFold => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(EveryFold))]
    public void N_layers_of_two_neurons_make_exactly_2_to_the_n_minus_1_teeth(int layers)
    {
        var deep = PaperFolding.Deep(layers);
        Assert.Equal(layers, deep.Shape.Length - 1);
        Assert.All(deep.Shape.SkipLast(1), layer => Assert.Equal(2, layer.Neurons));
        Assert.Equal(1 << (layers - 1), PaperFolding.CountTeeth(deep));
    }

    [Theory]
    [MemberData(nameof(EveryFold))]
    public void The_deep_network_the_wide_one_and_the_paper_agree_to_the_last_bit(int folds)
    {
        double[][] places = [.. Enumerable.Range(0, (1 << 13) + 1).Select(i => new[] { i / (double)(1 << 13) })];
        var deep = PaperFolding.Deep(folds).Predict(places);
        Assert.Equal(places.Select(place => PaperFolding.Fold(place[0], folds)), deep);
        Assert.Equal(PaperFolding.Wide(folds).Predict(places), deep);
    }

    [Theory]
    [MemberData(nameof(EveryFold))]
    public void One_layer_has_a_hinge_for_each_corner_and_needs_them(int folds)
    {
        var wide = PaperFolding.Wide(folds);
        Assert.Equal(1 << folds, wide.Shape[0].Neurons);

        // Each hinge bends the line once, so fewer hinges than bends cannot draw it. Bends are counted from the folds alone.
        double At(int place) => PaperFolding.Fold(place / (double)(1 << 13), folds);
        var bends = Enumerable.Range(1, (1 << 13) - 1).Count(place => At(place + 1) - At(place) != At(place) - At(place - 1));
        Assert.Equal((1 << folds) - 1, bends);
        Assert.True(bends >= 1 << (folds - 1));
    }

    [Fact]
    public void The_unfolded_strip_has_a_hole_for_each_layer_of_paper_at_the_height_of_the_pencil()
    {
        var holes = PaperFolding.Unfolded(4, mark: 0.3).First.Marks.OfType<PointsMark>().Single();
        Assert.Equal(16, holes.X.Count);
        Assert.All(holes.X, place => Assert.Equal(0.3, PaperFolding.Fold(place, 4), 1e-9));
    }

    [Theory]
    [InlineData(1, new double[] { 0, 1 })]
    [InlineData(2, new[] { 0, 1, 2 / 3.0, 1 / 3.0 })]
    public void Pieces_of_the_paper_lie_in_the_stack_where_folding_puts_them(int folds, double[] heights) =>
        Assert.Equal(heights, FoldedStrip.Heights(folds));

    [Fact]
    public void A_folded_strip_is_one_line_without_a_break() =>
        Assert.DoesNotContain(double.NaN, PaperFolding.Strip(5).First.Marks.OfType<LineMark>().First().X);

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void Folds_outside_their_range_are_an_error_with_a_mend(int folds) =>
        Assert.Contains("try 4", Assert.Throws<ArgumentOutOfRangeException>(() => PaperFolding.Deep(folds)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pencil_beside_the_paper_is_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => PaperFolding.Strip(2, mark: 1.2));
}
