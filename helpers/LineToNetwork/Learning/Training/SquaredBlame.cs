namespace LineToNetwork.Learning;

/// <summary>loss = Σ (output − target)²; blame of an output = 2 · (output − target).</summary>
internal sealed class SquaredBlame : OutputBlame
{
    public override bool WantsScores => false;

    public override int Judge(in JudgedRows judged)
    {
        var hits = 0;
        for (var row = 0; row < judged.Rows; row++)
        {
            var outputs = judged.SentOf(row);
            var targets = judged.TargetsOf(row);
            var blame = judged.BlameOf(row);
            var loss = 0f;
            for (var index = 0; index < targets.Length; index++)
            {
                var gap = outputs[index] - targets[index];
                loss += gap * gap;
                blame[index] = 2 * gap * judged.Share;
            }

            judged.Losses[row] = loss;
            var isRight = targets.Length == 1
                ? (outputs[0] >= 0.5f) == (targets[0] >= 0.5f)
                : IndexOfLargest(outputs) == IndexOfLargest(targets);
            hits += isRight ? 1 : 0;
        }

        return hits;
    }
}
