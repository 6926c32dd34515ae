namespace LineToNetwork.Words;

/// <content>The words of figures.</content>
internal static partial class Wording
{
    public static string Play => Word();

    public static string Pause => Word();

    public static string Drawing => Word();

    public static string NeedsScript => Word();

    public static string CannotUnpack => Word();

    public static string CannotDraw => Word();

    public static string ALine => Word();

    public static string AnUprightLine => Word();

    public static string ALevelLine => Word();

    public static string AnArea => Word();

    public static string FilledShapes => Word();

    public static string ASurface => Word();

    public static string AContourMap => Word();

    public static string SmallPictures => Word();

    public static string AColourField => Word();

    public static string ACurve => Word();

    public static string RendererMissing(string path) => Filled(Word(), (nameof(path), path));

    public static string FigureShows(string marks) => Filled(Word(), (nameof(marks), marks));

    public static string FlatAxes(string x, string y) => Filled(Word(), (nameof(x), x), (nameof(y), y));

    public static string SpaceAxes(string x, string y, string z) => Filled(Word(), (nameof(x), x), (nameof(y), y), (nameof(z), z));

    public static string SliderTurns(string name, string first, string last) => Filled(Word(), (nameof(name), name), (nameof(first), first), (nameof(last), last));

    public static string PlayRuns(string name, string first, string last) => Filled(Word(), (nameof(name), name), (nameof(first), first), (nameof(last), last));

    public static string ButtonsChoose(string name, string options) => Filled(Word(), (nameof(name), name), (nameof(options), options));

    public static string Named(string thing, string name) => Filled(Word(), (nameof(thing), thing), (nameof(name), name));

    public static string And(string items, string last) => Filled(Word(), (nameof(items), items), (nameof(last), last));

    public static string TheWords(string words) => Filled(Word(), (nameof(words), words));

    public static string CountedPoints(int count) => Counted(count, "Points");

    public static string CountedSteps(int count) => Counted(count, "Steps");

    public static string CountedArrows(int count) => Counted(count, "Arrows");

    public static string CountedSegments(int count) => Counted(count, "Segments");

    public static string CountedBars(int count) => Counted(count, "Bars");

    public static string CountedSquares(int count) => Counted(count, "Squares");

    public static string CountedCircles(int count) => Counted(count, "Circles");

    public static string CountedConnections(int count) => Counted(count, "Connections");
}
