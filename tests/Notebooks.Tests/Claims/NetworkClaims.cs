using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The numbers of notebooks 10 and 11. What they say of whole trainings is tested beside the lessons' pictures.</summary>
internal static class NetworkClaims
{
    private const string Training = "10-training";
    private const string Depth = "11-how-many-layers";

    public static IEnumerable<Claim> All =>
    [
        new(Training, "It has 17 knobs", () => Network.Create(1, 2, Layer.Tanh(4), Layer.Sigmoid(1)).Knobs.Length),
        new(Training, "100 points in each", () => Datasets.Moons(200, noise: 0.15).Count(point => point.Label == 1)),
        new(Training, "After 6,000 steps", () => 300 * Datasets.Spiral(400).Length / 20.0, "#,0"),
        new(Training, "Three epochs make 1,800 steps", () => 3 * 60_000 / 100, "#,0"),
        new(Depth, "five folds make 16 teeth", () => PaperFolding.CountTeeth(PaperFolding.Deep(5))),
        new(Depth, "2, 4, 8, 16, 32", () => PaperFolding.Wide(5).Shape[0].Neurons),
        new(Depth, "32: one where the line starts", () => PaperFolding.Wide(5).Shape[0].Neurons),
        new(Depth, "each of the 16 tips", () => PaperFolding.CountTeeth(PaperFolding.Wide(5))),
        new(Depth, "61 knobs deep", () => PaperFolding.Deep(10).Knobs.Length),
        new(Depth, "3,073 knobs wide", () => PaperFolding.Wide(10).Knobs.Length, "#,0"),
        new(Depth, "a network with 1,185 knobs", () => Large.Knobs.Length, "#,0"),
        new(Depth, "have 111 knobs", () =>
            Network.Create(1, 2, Layer.Relu(8), Layer.Relu(6), Layer.Relu(4), Layer.Sigmoid(1)).Knobs.Length),
        new(Depth, "lowest after about 50 epochs", () => 10 * Math.Round(Lowest.Epoch / 10.0)),
        new(Depth, "near 0.25", () => ToTwentieths(Lowest.HeldOutLoss), "0.00"),
        new(Depth, "near 0.75", () => ToTwentieths(History[^1].HeldOutLoss), "0.00"),
    ];

    private static Network Large => Network.Create(seed: 1, 2, Layer.Relu(32), Layer.Relu(32), Layer.Sigmoid(1));

    private static EpochRecord Lowest => History.MinBy(record => record.HeldOutLoss);

    private static IReadOnlyList<EpochRecord> History => Large
        .Train(Datasets.Moons(60, noise: 0.3, seed: 1), new TrainingPlan
        {
            Epochs = 200, BatchSize = 20, HeldOut = Datasets.Moons(400, noise: 0.3, seed: 2),
        })
        .History;

    // Rounding differs between kinds of processors.
    private static double ToTwentieths(double? loss) => Math.Round(20 * loss ?? 0) / 20;
}
