namespace Dib.Export;

/// <summary>Writes a file under another name and renames it when it is whole: nobody ever sees half of it.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text)
    {
        var unfinished = path + ".new";
        try
        {
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
