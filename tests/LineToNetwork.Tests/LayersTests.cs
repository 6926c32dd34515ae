using System.Text.RegularExpressions;

namespace LineToNetwork.Tests;

/// <summary>Data flows one way through the library's folders, and nothing points back.</summary>
public sealed partial class LayersTests
{
    /// <summary>Each folder may use those before it; Display and Words serve all and use none.</summary>
    private static readonly string[] Layers =
        ["Words", "Display", "Data", "Models", "Learning", "Figures", "Lessons", "Classroom"];

    [Fact]
    public void Every_folder_of_the_library_is_a_known_layer() =>
        Assert.Empty(Directory.GetDirectories(Library).Select(Path.GetFileName).Except([.. Layers, "bin", "obj"]));

    [Fact]
    public void No_file_uses_a_later_layer()
    {
        var pointsBack =
            from layer in Layers
            let folder = Path.Combine(Library, layer)
            where Directory.Exists(folder)
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            from Match used in UsedLayer().Matches(File.ReadAllText(file))
            where Array.IndexOf(Layers, used.Groups["layer"].Value) > Array.IndexOf(Layers, layer)
            select $"{Path.GetRelativePath(Library, file)} uses {used.Groups["layer"].Value}";
        Assert.Empty(pointsBack);
    }

    private static string Library
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "LineToDeepLearning.slnx")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException($"No repository above {AppContext.BaseDirectory}.");
            }

            return Path.Combine(folder.FullName, "helpers", "LineToNetwork");
        }
    }

    [GeneratedRegex(@"LineToNetwork\.(?<layer>Words|Display|Data|Models|Learning|Figures|Lessons|Classroom)\b")]
    private static partial Regex UsedLayer();
}
