using System.Collections.Immutable;
using System.Globalization;

namespace Dib.Pages;

/// <summary>
/// Every word that a page itself shows to a reader. A further language is one more value of this record: nothing else
/// in dib's pages speaks. <c>{0}</c> and <c>{1}</c> stand where a number or a name goes.
/// </summary>
internal sealed record PageWords
{
    public required string SiteTitle { get; init; }
    public required string SkipToContent { get; init; }
    public required string Contents { get; init; }
    public required string ReadingTime { get; init; }

    /// <summary>The same where an author's own time may stand nearby, which is for a class that tries everything.</summary>
    public required string ReadingAlone { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }
    public required string PreviousAndNext { get; init; }
    public required string SetUp { get; init; }
    public required string ShowAllCode { get; init; }
    public required string HideAllCode { get; init; }
    public required string ShowAllSolutions { get; init; }
    public required string HideAllSolutions { get; init; }
    public required string Copy { get; init; }
    public required string Copied { get; init; }
    public required string DarkTheme { get; init; }
    public required string Print { get; init; }
    public required string Image { get; init; }
    public required string ErrorText { get; init; }
    public required string Error { get; init; }
    public required string ErrorInLine { get; init; }
    public required string Details { get; init; }
    public required string NotRun { get; init; }
    public required string EndedEarly { get; init; }
    public required string SomeCellsFailed { get; init; }
    public required string GoToError { get; init; }
    public required string MadeFrom { get; init; }

    /// <summary>How headings that open exercises begin, in lower case: such sections stand out.</summary>
    public required ImmutableArray<string> ExerciseHeadings { get; init; }

    public static PageWords English { get; } = new()
    {
        SiteTitle = "Notebooks",
        SkipToContent = "Skip to the text",
        Contents = "Contents",
        ReadingTime = "{0} min read",
        ReadingAlone = "Reading alone: about {0} min",
        Previous = "Previous",
        Next = "Next",
        PreviousAndNext = "Previous and next notebook",
        SetUp = "Set-up",
        ShowAllCode = "Show code",
        HideAllCode = "Hide code",
        ShowAllSolutions = "Show solutions",
        HideAllSolutions = "Hide solutions",
        Copy = "Copy",
        Copied = "Copied",
        DarkTheme = "Dark theme",
        Print = "Print",
        Image = "Image that the cell above shows",
        ErrorText = "Error text",
        Error = "Error",
        ErrorInLine = "Error in line {0}",
        Details = "Details",
        NotRun = "Not run",
        EndedEarly = "This notebook was ended before its last cell.",
        SomeCellsFailed = "A cell of this notebook failed.",
        GoToError = "Go to the error",
        MadeFrom = "Made by dib from {0}.",
        ExerciseHeadings = ["your turn", "exercise"],
    };

    public static PageWords SimplifiedChinese { get; } = new()
    {
        SiteTitle = "笔记本",
        SkipToContent = "跳到正文",
        Contents = "目录",
        ReadingTime = "阅读约 {0} 分钟",
        ReadingAlone = "仅阅读：约 {0} 分钟",
        Previous = "上一篇",
        Next = "下一篇",
        PreviousAndNext = "上一篇和下一篇笔记本",
        SetUp = "准备",
        ShowAllCode = "显示代码",
        HideAllCode = "隐藏代码",
        ShowAllSolutions = "显示答案",
        HideAllSolutions = "隐藏答案",
        Copy = "复制",
        Copied = "已复制",
        DarkTheme = "深色主题",
        Print = "打印",
        Image = "上方单元格显示的图片",
        ErrorText = "错误输出",
        Error = "错误",
        ErrorInLine = "第 {0} 行出错",
        Details = "详细信息",
        NotRun = "未运行",
        EndedEarly = "这个笔记本在最后一个单元格之前就结束了。",
        SomeCellsFailed = "这个笔记本有单元格运行失败。",
        GoToError = "转到出错处",
        MadeFrom = "由 dib 从 {0} 生成。",
        ExerciseHeadings = ["轮到你", "练习", "your turn"],
    };

    /// <summary>The words for a language tag; English where there is no translation.</summary>
    public static PageWords For(string language) =>
        language.Equals("zh", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase)
            ? SimplifiedChinese
            : English;

    /// <summary>Puts a number or a name into one of the words, the same in every culture.</summary>
    public static string Fill(string word, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, word, values);
}
