using LineToNetwork.Display;

namespace LineToNetwork.Learning;

/// <summary>Writes a value as a formula with as few parentheses as reading needs.</summary>
internal static class Formulas
{
    // Deeper parts are shown as "…": a formula is for reading, and a chain of a million values must not overflow the
    // stack.
    private const int DeepestShown = 8;

    // How tightly a written part holds together: a looser part inside a tighter one needs parentheses.
    private const int Sum = 1;
    private const int Product = 2;
    private const int Sign = 3;
    private const int Power = 4;
    private const int Whole = 5;

    public static string Write(Value value) => Write(value, Sum, 0, whole: true);

    private static string Write(Value value, int atLeast, int depth, bool whole = false)
    {
        if (value.Name is not null && !(whole && value.Left is not null))
        {
            return value.Name;
        }

        if (value.Left is null)
        {
            var number = ShortNumber.Of(value.Number);
            return value.Number < 0 && atLeast > Sum ? $"({number})" : number;
        }

        if (depth == DeepestShown)
        {
            return "…";
        }

        var (text, tightness) = WriteMade(value, depth + 1);
        var formula = tightness < atLeast ? $"({text})" : text;
        return value.Name is null ? formula : $"{value.Name} = {formula}";
    }

    private static (string Text, int Tightness) WriteMade(Value value, int depth)
    {
        var operation = value.Operation;
        string Left(int atLeast) => Write(value.Left!, atLeast, depth);
        string Right(int atLeast) => Write(value.Right!, atLeast, depth);

        if (operation == Operation.Plus)
        {
            return ($"{Left(Sum)} + {Right(Sum)}", Sum);
        }

        if (operation == Operation.Minus)
        {
            return ($"{Left(Sum)} - {Right(Product)}", Sum);
        }

        if (operation == Operation.Times)
        {
            return ($"{Left(Product)}·{Right(Product)}", Product);
        }

        if (operation == Operation.Divide)
        {
            return ($"{Left(Product)} / {Right(Sign)}", Product);
        }

        if (operation == Operation.Negate)
        {
            return ($"-{Left(Sign)}", Sign);
        }

        if (operation == Operation.Square)
        {
            return ($"{Left(Whole)}²", Power);
        }

        return operation == Operation.Power
            ? ($"{Left(Whole)}^{Right(Whole)}", Power)
            : ($"{operation.Symbol}({Left(Sum)})", Whole);
    }
}
