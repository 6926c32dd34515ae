namespace LineToNetwork.Lessons;

/// <summary>
/// The heights of the lines on a map of losses. Near the bottom of a valley losses differ by little and far up by much, so the
/// lines stand closer together near the bottom.
/// </summary>
internal static class LossLevels
{
    private static readonly double[] Steps = [1, 2, 5];

    /// <summary>The lowest loss and 1, 2, 5, 10, 20, 50 ... hundredths more, rounded to what the step shows.</summary>
    public static double[] Between(double lowest, double highest)
    {
        var most = highest - lowest;
        if (most <= 0)
        {
            return [lowest];
        }

        var levels = new List<double>();
        foreach (var power in Enumerable.Range(-12, 24))
        {
            foreach (var rise in Steps.Select(step => step * Math.Pow(10, power)).Where(rise => rise > 0.004 * most && rise < most))
            {
                var level = Math.Round(lowest + rise, Math.Clamp(-power, 0, 12));
                var last = levels.Count > 0 ? levels[^1] : lowest;
                if (level - last > 0.3 * rise && level < highest)
                {
                    levels.Add(level);
                }
            }
        }

        return levels.Count > 0 ? [.. levels] : [(lowest + highest) / 2];
    }
}
