namespace Dib.Tests.Pages;

/// <summary>Text that tries to become a script. Each would set <c>window.hostile</c>.</summary>
internal static class HostileText
{
    /// <summary>For any place that shows text as it is.</summary>
    public static readonly string[] AsText =
    [
        "<script>window.hostile=1</script>",
        "</script><script>window.hostile=1</script>",
        "</title><script>window.hostile=1</script>",
        "</style><script>window.hostile=1</script>",
        "</pre></code><img src=x onerror=window.hostile=1>",
        "\"><img src=x onerror=window.hostile=1>",
        "' onmouseover='window.hostile=1",
        "<!--<script>window.hostile=1</script>",
        "]]><svg onload=window.hostile=1>",
    ];

    /// <summary>For markdown, where some HTML is welcome.</summary>
    public static readonly string[] AsMarkdown =
    [
        .. AsText,
        "[link](javascript:window.hostile=1)",
        "[link](JaVaScRiPt:window.hostile=1)",
        "[link](&#106;avascript:window.hostile=1)",
        "[link](java\tscript:window.hostile=1)",
        "[link](vbscript:window.hostile=1)",
        "[link](data:text/html;base64,PHNjcmlwdD53aW5kb3cuaG9zdGlsZT0xPC9zY3JpcHQ+)",
        "[link][1]\n\n[1]: javascript:window.hostile=1",
        "<javascript:window.hostile=1>",
        "![image](javascript:window.hostile=1)",
        "![x\" onerror=\"window.hostile=1](a.png)",
        "[a](https://example.org \"x\\\" onclick=\\\"window.hostile=1\")",
        "<a href=\"java&#10;script:window.hostile=1\">a</a>",
        "<a href=\" javascript:window.hostile=1\">a</a>",
        "<img src=x onerror=window.hostile=1>",
        "<svg onload=window.hostile=1></svg>",
        "<svg><script>window.hostile=1</script></svg>",
        "<svg><animate onbegin=window.hostile=1 attributeName=x dur=1s>",
        "<iframe src=\"javascript:window.hostile=1\"></iframe>",
        "<iframe srcdoc=\"<script>parent.hostile=1</script>\"></iframe>",
        "<object data=\"javascript:window.hostile=1\"></object>",
        "<embed src=\"javascript:window.hostile=1\">",
        "<base href=\"https://example.org/\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=javascript:window.hostile=1\">",
        "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">",
        "<style>@import 'https://example.org/a.css';</style>",
        "<p style=\"background:url(https://example.org/a.png)\">p</p>",
        "<form action=\"javascript:window.hostile=1\"><button>b</button></form>",
        "<input autofocus onfocus=window.hostile=1>",
        "<details open ontoggle=window.hostile=1><summary>s</summary></details>",
        "<video><source onerror=window.hostile=1></video>",
        "<body onload=window.hostile=1>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.hostile=1&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=window.hostile=1>\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=window.hostile=1>\">",
        "<template><img src=x onerror=window.hostile=1></template>",
        "<xmp><p title=\"</xmp><img src=x onerror=window.hostile=1>\">",
        "<div id=\"text\" class=\"bar failure\" data-tool=\"theme\">dressed up</div>",
        "<pre data-code=\"0\"></pre><pre data-code=\"99999999999\"></pre>",
        "```\"><script>window.hostile=1</script>\ncode\n```",
        "```csharp\n</code></pre><script>window.hostile=1</script>\n```",
        "| a |\n|---|\n| <script>window.hostile=1</script> |",
        "# <img src=x onerror=window.hostile=1> \"quoted' onclick=",
        "## <script>window.hostile=1</script>",
        "`</code><script>window.hostile=1</script>`",
        "<details><summary><script>window.hostile=1</script></summary>\n\n## inside\n\n<img src=x onerror=window.hostile=1>\n\n</details>",
    ];
}
