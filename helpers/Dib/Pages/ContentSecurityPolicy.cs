using System.Text;

namespace Dib.Pages;

/// <summary>
/// What a page may do, written into it: its own scripts, by their hashes, and nothing from any network. A script that got
/// into the text by some mistake of ours would have no hash, and would not run.
/// </summary>
internal static class ContentSecurityPolicy
{
    /// <param name="scriptHashes">The scripts of the page.</param>
    /// <param name="handlerHashes">The event handlers of its html cells and outputs.</param>
    /// <param name="trustsScripts">Whether html cells or outputs bring scripts: these may make further ones (a figure unpacks its library).</param>
    /// <param name="loadsShared">Whether scripts stand in files beside the page.</param>
    public static string For(
        IReadOnlyCollection<string> scriptHashes,
        IReadOnlyCollection<string> handlerHashes,
        bool trustsScripts,
        bool loadsShared)
    {
        var policy = new StringBuilder("default-src 'none'; base-uri 'none'; form-action 'none'; ");
        policy.Append("img-src data: blob:; media-src data: blob:; font-src data:; style-src 'unsafe-inline'; ");
        if (trustsScripts)
        {
            // data: and blob: addresses lie within the page; unpacking a library reads them.
            policy.Append("connect-src data: blob:; worker-src blob:; ");
        }

        policy.Append("script-src ").AppendJoin(' ', scriptHashes.Distinct(StringComparer.Ordinal));
        if (handlerHashes.Count > 0)
        {
            policy.Append(" 'unsafe-hashes' ").AppendJoin(' ', handlerHashes);
        }

        if (trustsScripts)
        {
            policy.Append(" 'unsafe-eval' blob:");
        }

        return (loadsShared ? policy.Append(" 'self'") : policy).ToString();
    }
}
