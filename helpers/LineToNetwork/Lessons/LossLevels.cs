namespace LineToNetwork.Lessons;

/// <summary>
/// The heights of the lines on a map of losses. Near the bottom of a valley losses differ by little and far up by much, so the
/// lines stand at equal factors, not at equal distances.
/// </summary>
internal static class LossLevels
{
    private static readonly double[] Steps = [1, 1.3, 1.7, 2.2, 3, 4, 5.5, 7.5];

    /// <summary>Round heights between the lowest and the highest loss.</summary>
    public static double[] Between(double lowest, double highest)
    {
        var floor = Math.Max(lowest, 1e-4 * highest);
        var decades = Enumerable.Range(-8, 16).Select(power => Math.Pow(10, power));
        double[] levels =
        [
            .. from decade in decades from step in Steps let level = step * decade where level > floor && level < highest select level,
        ];
        return levels.Length > 0 ? levels : [(lowest + highest) / 2];
    }
}
