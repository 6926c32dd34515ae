using Dib.Notebooks;
using System.Collections.Immutable;
using Dib.Execution.Scripting;

namespace Dib.Execution.Worker;

/// <summary>Gets the compiler and the formatter going while the notebook is still being read.</summary>
internal static class WarmUp
{
    public static void Start()
    {
        new Thread(CompileSomething) { IsBackground = true, Name = StrayThreads.OwnPrefix + "warm up" }.Start();
    }

    private static void CompileSomething()
    {
        var compiler = new ScriptCompiler();
        compiler.Compile(CellCode.Read("var values = Enumerable.Range(1, 3).Select(x => x * 0.5).ToArray(); values.Sum()"), "warm up", ImmutableDictionary<string, ImmutableArray<string>>.Empty);
        ValueFormat.Of(1.5);
    }
}
