namespace Dib.Execution;

/// <summary>The <c>dotnet</c> command that belongs to the running framework.</summary>
internal static class DotnetHost
{
    /// <summary>Its full path, or plain "dotnet" where the framework lies in an unusual place.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var framework = System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(framework, "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
