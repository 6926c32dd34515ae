using CsCheck;
using Dib.Execution.Worker;

namespace Dib.Tests.Execution;

public sealed class ContentBlocksTests
{
    private static readonly string Library = $"<script>{new string('x', ContentBlocks.SmallestBlock)}</script>";

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(Library, Library.ToUpperInvariant(), "<script>draw()</script>", "<script", "</script>", "<p>text</p>", "<", "\n"),
        Gen.String[0, 8]);

    [Fact]
    public void The_pieces_of_any_content_put_together_are_the_content() => Piece.Array[0, 12].Array[1, 3].Sample(values =>
    {
        var blocks = new ContentBlocks();
        var texts = new List<string>();
        return values.Select(pieces => string.Concat(pieces)).All(content =>
        {
            var together = "";
            foreach (var part in blocks.Split(content))
            {
                if (part.Block == texts.Count)
                {
                    texts.Add(part.Text!);
                }

                together += part.Block is { } number ? texts[number] : part.Text;
            }

            return together == content;
        });
    });

    [Fact]
    public void A_large_script_is_sent_once()
    {
        var blocks = new ContentBlocks();

        blocks.Split($"<p>1</p>{Library}");
        var again = blocks.Split($"<p>2</p>{Library}<p>3</p>");

        Assert.Equal(["<p>2</p>", null, "<p>3</p>"], again.Select(part => part.Text));
    }
}
