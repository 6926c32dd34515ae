using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dib.Notebooks;

namespace Dib.Execution.Messages;

/// <summary>What dib and its workers say to each other while a notebook runs.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(RunRequested), "run")]
[JsonDerivedType(typeof(CellCompiling), "compiling")]
[JsonDerivedType(typeof(CellStarted), "started")]
[JsonDerivedType(typeof(TextWritten), "text")]
[JsonDerivedType(typeof(ValueShown), "value")]
[JsonDerivedType(typeof(CellEnded), "ended")]
[JsonDerivedType(typeof(RunEnded), "done")]
[JsonDerivedType(typeof(ProcessEnding), "ending")]
internal abstract record WorkerMessage;

/// <summary>To the worker: run this notebook.</summary>
internal sealed record RunRequested(string Path, ImmutableArray<Cell> Cells, OutputLimits Limits, int MemoryMegabytes) : WorkerMessage;

/// <summary>The worker waits for a cell to be compiled, or for its packages.</summary>
internal sealed record CellCompiling(int Index) : WorkerMessage;

/// <summary>The cell's code runs from now on.</summary>
internal sealed record CellStarted(int Index) : WorkerMessage;

internal sealed record TextWritten(int Index, string Text, bool IsError) : WorkerMessage;

internal sealed record ValueShown(int Index, string MimeType, ImmutableArray<ContentPart> Parts) : WorkerMessage;

/// <summary>A piece of a value: a text, or the number of a block; a block that comes for the first time brings both.</summary>
internal sealed record ContentPart(string? Text, int? Block = null);

internal sealed record CellEnded(int Index, CellStatus Status, Failure? Failure, TimeSpan Duration) : WorkerMessage;

/// <summary>The notebook is through; a worker that is not clean must not run another one.</summary>
internal sealed record RunEnded(bool IsClean) : WorkerMessage;

/// <summary>The last words of a worker that the notebook takes down.</summary>
internal sealed record ProcessEnding(Failure Failure) : WorkerMessage;

[JsonSerializable(typeof(WorkerMessage))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
internal sealed partial class WorkerMessageJson : JsonSerializerContext;
