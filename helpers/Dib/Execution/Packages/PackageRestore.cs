using System.Collections.Immutable;
using System.Diagnostics;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace Dib.Execution.Packages;

/// <summary>A package named by <c>#r "nuget: Id, Version"</c>.</summary>
internal sealed record PackageReference(string Id, string Version);

/// <summary>What packages bring: files of managed code, and native libraries that it calls.</summary>
internal sealed record PackageFiles(ImmutableArray<string> Assemblies, ImmutableArray<string> NativeLibraries);

/// <summary>A package that cannot be had; the message names it.</summary>
internal sealed class PackageRestoreException(string message, string? details) : Exception(message)
{
    /// <summary>What the SDK said.</summary>
    public string? Details { get; } = details;
}

/// <summary>Restores packages through the SDK, with the sources configured for the notebook's folder.</summary>
/// <remarks>
/// All packages that a notebook has asked for so far are restored together, so that their dependencies agree. The list of
/// assemblies is kept under a name made from what was asked for: a later run reads it and starts no SDK.
/// </remarks>
internal sealed class PackageRestore(string notebookFolder, string cacheFolder)
{
    private const string ListFile = "files.txt";
    private const string Managed = "managed ";
    private const string Native = "native ";

    private readonly List<PackageReference> _packages = [];

    /// <summary>Where restores are kept: the user's folder for local application data.</summary>
    public static string DefaultCacheFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? folder
            : Path.GetTempPath(),
        "dib",
        "packages");

    /// <summary>The files that a cell gets by asking for this package, those of its dependencies included.</summary>
    /// <exception cref="PackageRestoreException">The package is not to be had.</exception>
    public PackageFiles Restore(PackageReference package)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (!_packages.Contains(package))
        {
            _packages.RemoveAll(other => other.Id.Equals(package.Id, StringComparison.OrdinalIgnoreCase));
            _packages.Add(package);
        }

        var project = Project();
        var folder = Path.Combine(cacheFolder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..24]);
        return Kept(folder) ?? RestoreInto(folder, project, package);
    }

    private static PackageFiles? Kept(string folder)
    {
        var list = Path.Combine(folder, ListFile);
        if (!File.Exists(list))
        {
            return null;
        }

        // The packages themselves may have been cleared away since.
        var files = Read(list);
        return files.Assemblies.Concat(files.NativeLibraries).All(File.Exists) ? files : null;
    }

    private static PackageFiles Read(string list)
    {
        var lines = File.ReadAllLines(list);
        ImmutableArray<string> Marked(string mark) =>
            [.. lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..])];
        return new PackageFiles(Marked(Managed), Marked(Native));
    }

    private static PackageFiles RestoreInto(string folder, string project, PackageReference package)
    {
        Directory.CreateDirectory(folder);
        using var turn = WaitForTurn(folder);
        if (Kept(folder) is { } restoredMeanwhile)
        {
            return restoredMeanwhile;
        }

        var projectFile = Path.Combine(folder, "packages.csproj");
        File.WriteAllText(projectFile, project);
        var output = RunSdk(projectFile, out var exitCode);
        if (exitCode != 0)
        {
            throw new PackageRestoreException(
                $"The package {package.Id} {package.Version} could not be restored. Check the name and the version; without a network only packages that were restored before can be used.",
                Errors(output));
        }

        // Renamed when it is whole, so that a run that is stopped leaves no half list to trust.
        var list = Path.Combine(folder, ListFile);
        File.Move(list + ".new", list, overwrite: true);
        return Read(list);
    }

    // Two notebooks that run at once may ask for the same packages.
    private static FileStream WaitForTurn(string folder)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Directory.Exists(folder))
            {
                Thread.Sleep(100);
            }
        }
    }

    // The design-time targets say which files the packages bring for this framework, without compiling anything.
    private string Project()
    {
        var references = string.Concat(_packages.Select(package =>
            $"    <PackageReference Include=\"{SecurityElement.Escape(package.Id)}\" Version=\"{SecurityElement.Escape(package.Version)}\" />\n"));
        var sources = NearestNuGetConfig() is { } config
            ? $"    <RestoreConfigFile>{SecurityElement.Escape(config)}</RestoreConfigFile>\n"
            : "";
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <RuntimeIdentifier>{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <EnableDefaultItems>false</EnableDefaultItems>
            {sources}  </PropertyGroup>
              <ItemGroup>
            {references}  </ItemGroup>
              <Target Name="ListAssemblies" DependsOnTargets="ResolvePackageAssets">
                <WriteLinesToFile File="{ListFile}.new" Lines="@(RuntimeCopyLocalItems->'{Managed}%(FullPath)');@(NativeCopyLocalItems->'{Native}%(FullPath)')" Overwrite="true" />
              </Target>
            </Project>
            """;
    }

    private string? NearestNuGetConfig()
    {
        for (var folder = new DirectoryInfo(notebookFolder); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles().FirstOrDefault(file => file.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase)) is { } config)
            {
                return config.FullName;
            }
        }

        return null;
    }

    private static string RunSdk(string projectFile, out int exitCode)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["msbuild", projectFile, "-restore", "-t:ListAssemblies", "-nologo", "-v:minimal", "-nodeReuse:false"])
        {
            WorkingDirectory = Path.GetDirectoryName(projectFile)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // A build server started here would outlive dib.
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // The limits of a worker are not meant for the SDK.
        foreach (var name in WorkerEnvironment.Variables.Keys)
        {
            start.Environment.Remove(name);
        }

        using var sdk = Process.Start(start)!;
        sdk.StandardInput.Close();
        var errors = sdk.StandardError.ReadToEndAsync();
        var output = sdk.StandardOutput.ReadToEnd();
        sdk.WaitForExit();
        exitCode = sdk.ExitCode;
        return output + errors.GetAwaiter().GetResult();
    }

    private static string Errors(string output)
    {
        var errors = output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct();
        var text = string.Join('\n', errors);
        return text.Length > 0 ? text : output.Trim();
    }
}
