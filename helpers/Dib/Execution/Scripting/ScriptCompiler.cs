using Dib.Notebooks;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Dib.Execution.Scripting;

/// <summary>A cell compiled to an assembly, not yet loaded.</summary>
/// <param name="Index">The number of this submission within its session, from 0.</param>
/// <param name="Image">The assembly's bytes.</param>
/// <param name="Symbols">Its portable debug information: what gives a stack trace its lines.</param>
/// <param name="TypeName">The submission's class.</param>
/// <param name="HasResult">Whether the cell ends in an expression whose value is to be shown.</param>
internal sealed record CompiledCell(int Index, byte[] Image, byte[] Symbols, string TypeName, bool HasResult);

/// <summary>Compiles the cells of one notebook, each seeing what the ones before it declared.</summary>
/// <remarks>
/// Raw script submissions instead of the scripting API: they can be compiled ahead, while an earlier cell still runs, because
/// compiling needs the earlier cells' declarations only. A cell that fails to compile leaves no trace.
/// </remarks>
internal sealed class ScriptCompiler
{
    /// <summary>What the .NET Interactive kernel imports before the first cell, and dib's own display methods.</summary>
    private static readonly ImmutableArray<string> Usings =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        "Microsoft.DotNet.Interactive.Formatting",
        "Microsoft.DotNet.Interactive.Formatting.PocketViewTags",
        "Dib.Kernel.TopLevelMethods",
    ];

    /// <summary>
    /// Two compilations that read the shared references at the same moment may each make symbols of their own from them, and a
    /// later cell would then see two different types called int.
    /// </summary>
    private static readonly Lock Binding = new();

    private static readonly EmitOptions Emitting = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly Dictionary<string, MetadataReference> _references = new(StringComparer.Ordinal);
    private CSharpCompilation? _previous;
    private int _count;

    /// <summary>Makes an assembly file visible to the cells compiled from now on.</summary>
    public void AddReference(string path)
    {
        if (FrameworkReferences.Find(path) is null && !_references.ContainsKey(path))
        {
            _references.Add(path, MetadataReference.CreateFromFile(path));
        }
    }

    /// <param name="code">The cell; its <c>#r</c> lines must be among <paramref name="resolved"/>.</param>
    /// <param name="name">What the cell is called in stack traces.</param>
    /// <param name="resolved">For each <c>#r</c> argument the assembly that the compiler should see there.</param>
    /// <exception cref="CellFailedException">The code does not compile.</exception>
    public CompiledCell Compile(CellCode code, string name, IReadOnlyDictionary<string, ImmutableArray<string>> resolved)
    {
        lock (Binding)
        {
            return CompileAlone(code, name, resolved);
        }
    }

    private CompiledCell CompileAlone(CellCode code, string name, IReadOnlyDictionary<string, ImmutableArray<string>> resolved)
    {
        var tree = Tree(code, name);
        var typeName = string.Create(CultureInfo.InvariantCulture, $"Submission#{_count}");
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: typeName,
            usings: Usings,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            warningLevel: 0,
            deterministic: true,
            metadataReferenceResolver: new KnownReferences(resolved, _references),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            string.Create(CultureInfo.InvariantCulture, $"cell-{_count}"),
            tree,
            FrameworkReferences.All.AddRange(_references.Values),
            options,
            _previous,
            returnType: typeof(object));

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: Emitting);
        if (!emitted.Success)
        {
            throw new CellFailedException(CompilerVerdict.Of(emitted.Diagnostics));
        }

        var compiled = new CompiledCell(_count, image.ToArray(), symbols.ToArray(), typeName, HasResult(compilation, tree));
        _previous = compilation;
        _count++;
        return compiled;
    }

    private static SyntaxTree Tree(CellCode code, string name)
    {
        var text = code.Tree.ToString();
        if (code.Root.Members.Count == 0)
        {
            // Emit fails without a diagnostic when a submission holds nothing but usings.
            text += "\n;";
        }

        return CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), CellCode.ParseOptions, name);
    }

    // The rule of C# scripting: a return statement, or a last expression without a semicolon that is not void.
    private static bool HasResult(CSharpCompilation compilation, SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var returns = root.DescendantNodes(node => node is CompilationUnitSyntax or GlobalStatementSyntax or StatementSyntax and not LocalFunctionStatementSyntax)
            .OfType<ReturnStatementSyntax>()
            .Any();
        if (returns)
        {
            return true;
        }

        return root.Members.OfType<GlobalStatementSyntax>().LastOrDefault()?.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).ConvertedType?.SpecialType != SpecialType.System_Void;
    }

    /// <summary>Answers the compiler's question for a <c>#r</c> line with what was resolved before.</summary>
    private sealed class KnownReferences(
        IReadOnlyDictionary<string, ImmutableArray<string>> resolved,
        Dictionary<string, MetadataReference> references) : MetadataReferenceResolver
    {
        public override ImmutableArray<PortableExecutableReference> ResolveReference(
            string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
            resolved.TryGetValue(reference, out var paths)
                ? [.. paths.Select(path => (PortableExecutableReference)(FrameworkReferences.Find(path) ?? references[path]))]
                : [];

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
