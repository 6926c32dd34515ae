using System.Runtime.Loader;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Rendering;

namespace LineToNetwork.Plotly.Tests;

public sealed class LoadContextTests
{
    [Fact]
    public void The_renderer_and_what_it_needs_live_in_a_context_of_their_own()
    {
        Plot.Points([1, 2], [3, 4]).ToHtml();

        var context = AssemblyLoadContext.All.Single(context => context.Name == "LineToNetwork.Plotly");
        var names = context.Assemblies.Select(assembly => assembly.GetName().Name).ToList();
        Assert.Contains("LineToNetwork.Plotly", names);
        Assert.Contains("Plotly.NET", names);
        Assert.DoesNotContain("LineToNetwork", names);
    }

    [Fact]
    public void The_private_renderer_writes_what_the_renderer_writes()
    {
        var figure = Gallery.Still["points"]();

        Assert.Equal(Rendered.Html(figure), figure.ToHtml());
    }

    [Fact]
    public void A_missing_folder_is_a_sentence_that_says_what_to_do()
    {
        var error = Assert.Throws<InvalidOperationException>(() => PrivateRenderer.LoadFrom(Path.Combine(AppContext.BaseDirectory, "nowhere")));

        Assert.Contains("dotnet build", error.Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }
}
