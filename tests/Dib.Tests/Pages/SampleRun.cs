using System.Collections.Immutable;
using Dib.Execution;
using Dib.Notebooks;

namespace Dib.Tests.Pages;

/// <summary>A run with everything that a page can hold, as a real notebook would have it: made by hand, nothing is run.</summary>
internal static class SampleRun
{
    /// <summary>The folder in which the sample notebooks claim to lie; nothing of it exists.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "dib-sample", "notebooks");

    /// <summary>Three notebooks: one of everything, one in Chinese, one that was ended early.</summary>
    public static ImmutableArray<NotebookRun> All => [Line(), Chinese(), Failing()];

    /// <summary>A chapter with prose, code, figures, tables, an exercise and its solution.</summary>
    public static NotebookRun Line() => Of(
        "01-line.dib",
        Markdown("""
            # How much should this book cost?

            **You will see:** how two knobs place a line, and how a line predicts a price.\
            **You need:** nothing but curiosity.\
            **Time:** 20 minutes.
            """),
        Code("#!import setup.dib"),
        Markdown("""
            A shop sells thirty books. Thick ones cost more, that's plain; but *how much* more? We'll let the data speak.

            ## Look at the data first

            Here are the first books of the shop. Each row is one book, and `pages` and `price` are what we care about.
            """),
        Code("""
            var books = Datasets.Books();   // 30 books, made up for this course
            books.Take(4)
            """, Table),
        Markdown("""
            **Guess:** before you run the next cell, does a book of 300 pages cost more than 60 yuan?

            > A picture says more than thirty rows. Look at the *direction* of the points, not at each one of them.

            ### As a picture

            | knob | what it does | when it is too big |
            |:-----|:-------------|------------------:|
            | `a`  | tilts the line | 4.2 |
            | `b`  | lifts the line | 61 |
            """),
        Code("""
            double a = 0.2, b = 10;
            var pages = books.Column(book => book.Pages);
            var price = books.Column(book => book.Price);

            // The knob in your hand: turn a, and watch the line follow the points or leave them altogether.
            Plot.Points(pages, price, "books")
                .Add(Plot.Line(x => a * x + b, from: 0, to: 600, "model"))
                .XAxis("pages").YAxis("price in yuan").Title($"price = {a:0.0} · pages + {b}")
            """, Figure, new ConsoleText("The line misses by 4.2 yuan on average.\n", IsError: false)),
        Markdown("The line `y = a·x + b` has only two knobs. A tilt of x<sub>1</sub>, a square x², press <kbd>Shift</kbd>+<kbd>Enter</kbd>."),
        Code("""
            /* A longer cell, to see every colour of the code. */
            record Book(string Title, int Pages, decimal Price);

            static double MeanSquaredError(IReadOnlyList<Book> books, Func<double, double> model)
            {
                var total = 0.0;
                foreach (var book in books)
                {
                    var gap = model(book.Pages) - (double)book.Price;
                    total += gap * gap;
                }
                return books.Count == 0 ? throw new ArgumentException("No books.") : total / books.Count;
            }

            #pragma warning disable CS0219
            await Task.Delay(1);
            Console.WriteLine($"loss {MeanSquaredError(new List<Book> { new("Tea", 0x12C, 49.5m) }, x => Math.Sqrt(x)):0.000}");
            """, new ConsoleText("loss 1035.", IsError: false), new ConsoleText("436\n", IsError: false), new ConsoleText("warning: one book is no library\n", IsError: true)),
        Html("<div style=\"padding:1rem;border:1px solid var(--grid)\">An <b>html</b> cell: <button type=\"button\" onclick=\"this.textContent='clicked'\">press</button></div>"),
        Markdown("""
            ## Your turn

            Turn the two knobs until the check is content. A good line leaves about as many points above it as below.
            """),
        Code("""
            double slope = 0.1, intercept = 0;   // change these two numbers
            Check.AtMost(Loss.Squared.Of(new Line(slope, intercept), pages, price), 30, hint: "Is the line too flat?")
            """, new DisplayedValue("text/html", "<div data-verdict=\"not-yet\"><strong>Not yet.</strong> The loss is 412; bring it to 30. Is the line too flat?</div>")),
        Markdown("""
            <details><summary>Solution</summary>

            Start from two points that you can read off, and draw the line through them.

            ```csharp
            double slope = 0.21, intercept = 8.5;
            Check.AtMost(Loss.Squared.Of(new Line(slope, intercept), pages, price), 30, hint: "Is the line too flat?")
            ```

            </details>
            """),
        Markdown("""
            ## What we can do now, and what we cannot do yet

            - [x] Place a line by hand.
            - [ ] Say *how wrong* a line is.

            We need a number for "how wrong". That is the next notebook: [How wrong is a line?](02-loss.dib)

            New words: **slope** (the knob `a`), **intercept** (the knob `b`).
            """));

    /// <summary>A short chapter in Chinese.</summary>
    public static NotebookRun Chinese() => Of(
        "02-loss.dib",
        Markdown("""
            # 一条直线错了多少？

            **你会看到：** 每个点到直线的差距，以及把它们合成一个数。

            ## 先看差距

            这本书有三百页，价格是六十八元。直线说六十元，那么差距就是八元。**差距**有正有负，直接相加会互相抵消。
            """),
        Code("var gaps = pages.Zip(price, (x, y) => a * x + b - y);  // 每一本书的差距\ngaps.Average()",
            new DisplayedValue("text/html", $"<div class=\"dni-plaintext\"><pre>-3.25</pre></div>{FormattingStyle}")),
        Markdown("## 轮到你\n\n试着把损失降到三十以下，然后回到[第一篇](01-line.dib#your-turn)。"),
        Code("Math.Abs(-3)", new DisplayedValue("text/html", $"<div class=\"dni-plaintext\"><pre>3</pre></div>{FormattingStyle}")));

    /// <summary>A notebook of which a cell failed, and which then ran too long.</summary>
    public static NotebookRun Failing() => Of(
        "03-too-long.dib",
        Markdown("# What when it goes wrong?\n\nA page shows how far it came.\n\n## Some steps"),
        Code("var x = 1;\nvar y = x.Lenght;\ny") with
        {
            Status = CellStatus.Failed,
            Outputs = [new Failure("CS1061", "'int' has no 'Lenght'. Did you mean 'Length' of an array or a string?", 2, "(2,11): error CS1061: 'int' does not contain a definition for 'Lenght'")],
        },
        Code("while (true) { }") with
        {
            Status = CellStatus.Failed,
            Outputs = [new ConsoleText("still here\n", IsError: false), new Failure("Timed out", TooLong)],
        },
        Markdown("## And after"),
        Code("Console.WriteLine(\"never\");") with { Status = CellStatus.NotRun }) with
    {
        Ending = RunEnding.TimedOut,
        EndingMessage = TooLong,
    };

    private const string TooLong = "The cell ran longer than 60 s and was ended; make it faster or allow more with --timeout.";

    /// <summary>A run of cells that all went well.</summary>
    public static NotebookRun Of(string file, params ImmutableArray<CellRun> cells) =>
        new(Path.Combine(Folder, file), cells, RunEnding.Completed);

    /// <summary>A cell of markdown.</summary>
    public static CellRun Markdown(string text) => Cell("markdown", text);

    /// <summary>A cell of html.</summary>
    public static CellRun Html(string text) => Cell("html", text);

    /// <summary>A cell of C# with what it showed.</summary>
    public static CellRun Code(string text, params ImmutableArray<Output> outputs) => Cell("csharp", text) with { Outputs = outputs };

    private static CellRun Cell(string language, string text) =>
        new(new Cell(language, text, Line: 1), CellStatus.Succeeded, [], TimeSpan.FromMilliseconds(12));

    /// <summary>The style that Microsoft.DotNet.Interactive.Formatting adds to every value.</summary>
    public static string FormattingStyle => """
        <style>
        .dni-code-hint { font-style: italic; overflow: hidden; white-space: nowrap; }
        .dni-treeview { white-space: nowrap; }
        .dni-treeview td { vertical-align: top; text-align: start; }
        details.dni-treeview { padding-left: 1em; }
        table td { text-align: start; }
        table tr { vertical-align: top; margin: 0em 0px; }
        table tr td pre { vertical-align: top !important; margin: 0em 0px !important; }
        table th { text-align: start; }
        </style>
        """;

    private static DisplayedValue Table { get; } = new("text/html", $"""
        <table><thead><tr><th><i>index</i></th><th>Title</th><th>Pages</th><th>Price</th><th>Colour</th></tr></thead><tbody>
        <tr><td>0</td><td>The Quiet Orchard</td><td><div class="dni-plaintext"><pre>212</pre></div></td><td><div class="dni-plaintext"><pre>52.0</pre></div></td><td><div class="dni-plaintext"><pre>False</pre></div></td></tr>
        <tr><td>1</td><td>Maps for Nobody</td><td><div class="dni-plaintext"><pre>340</pre></div></td><td><div class="dni-plaintext"><pre>79.5</pre></div></td><td><div class="dni-plaintext"><pre>True</pre></div></td></tr>
        <tr><td>2</td><td>A Cup of Rain</td><td><div class="dni-plaintext"><pre>96</pre></div></td><td><div class="dni-plaintext"><pre>28.0</pre></div></td><td><div class="dni-plaintext"><pre>False</pre></div></td></tr>
        <tr><td>3</td><td><details class="dni-treeview"><summary><span class="dni-code-hint"><code>Volume(The Long Way)</code></span></summary><div><table><thead><tr></tr></thead><tbody><tr><td>Name</td><td><div class="dni-plaintext"><pre>The Long Way</pre></div></td></tr></tbody></table></div></details></td><td><div class="dni-plaintext"><pre>512</pre></div></td><td><div class="dni-plaintext"><pre>120.0</pre></div></td><td><div class="dni-plaintext"><pre>True</pre></div></td></tr>
        </tbody></table>{FormattingStyle}
        """);

    /// <summary>A figure as libraries make them: data, a control, a large script that comes with each, a small one that draws.</summary>
    public static DisplayedValue Figure { get; } = new("text/html", $$"""
        <figure class="sample-figure" style="margin:0">
        <svg data-thumbnail viewBox="0 0 320 180" role="img" aria-label="Points that rise to the right, and a line through them" style="width:100%;height:auto">
        <path d="M30 10V160H310" fill="none" stroke="var(--muted)"/><path class="line" d="M40 150L300 30" stroke="#c2410c" stroke-width="3"/>
        <g fill="var(--accent)"><circle cx="60" cy="146" r="4"/><circle cx="110" cy="112" r="4"/><circle cx="160" cy="99" r="4"/><circle cx="210" cy="62" r="4"/><circle cx="280" cy="44" r="4"/></g>
        </svg>
        <label>a <input type="range" min="0" max="40" value="20"></label>
        <script type="application/json">{"points":[[60,146],[110,112]]}</script>
        </figure>
        <script>/*{{new string('.', 1200)}}*/window.sampleDrawn = 0;</script>
        <script>document.querySelectorAll('.sample-figure:not([data-drawn])').forEach(figure => {
          figure.dataset.drawn = 'true'; window.sampleDrawn++;
          figure.querySelector('input').addEventListener('input', event => {
            figure.querySelector('.line').setAttribute('d', `M40 ${170 - event.target.value}L300 30`); figure.dataset.state = event.target.value; });
        });</script>
        """);
}
