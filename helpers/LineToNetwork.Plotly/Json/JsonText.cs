using System.Globalization;
using System.Text;
using Plotly.NET;

namespace LineToNetwork.Plotly.Json;

/// <summary>
/// Writes Plotly.NET's dynamic objects as JSON that may stand inside a script element. Much faster than a serializer that
/// must find out what each value is, and it knows how to round.
/// </summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();

    /// <summary>The JSON of a value.</summary>
    public static string Of(object? value)
    {
        var json = new JsonText();
        json.Write(value);
        return json.ToString();
    }

    public JsonText Raw(string json)
    {
        _text.Append(json);
        return this;
    }

    public JsonText Write(object? value)
    {
        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case string word:
                Write(word);
                break;
            case bool flag:
                _text.Append(flag ? "true" : "false");
                break;
            case int number:
                _text.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case double number:
                Write(number, Precision.SixDigits);
                break;
            case Numbers numbers:
                Write(numbers);
                break;
            case Packed packed:
                Write(packed);
                break;
            case DynamicObj.DynamicObj dynamic:
                WriteObject(dynamic);
                break;
            case System.Collections.IEnumerable items:
                WriteItems(items.Cast<object?>());
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} cannot be written as JSON.", nameof(value));
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Writes a text; <c>&lt;</c> is escaped so that no text can end the script element it stands in.</summary>
    public void Write(string word)
    {
        _text.Append('"');
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            switch (letter)
            {
                case '"':
                    _text.Append("\\\"");
                    break;
                case '\\':
                    _text.Append("\\\\");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case (>= '\ud800' and <= '\udfff') when !char.IsSurrogatePair(word, i is 0 || char.IsHighSurrogate(letter) ? i : i - 1):
                    _text.Append('\ufffd'); // Half a letter is no letter.
                    break;
                case '<' or '>' or '&' or (>= '\0' and < ' ') or '\u2028' or '\u2029':
                    _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                    break;
                default:
                    _text.Append(letter);
                    break;
            }
        }

        _text.Append('"');
    }

    private void Write(double number, Precision precision)
    {
        if (double.IsFinite(number))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{precision.Round(number)}");
        }
        else
        {
            _text.Append("null");
        }
    }

    private void Write(Numbers numbers)
    {
        _text.Append('[');
        for (var i = 0; i < numbers.Values.Count; i++)
        {
            if (i > 0)
            {
                _text.Append(',');
            }

            Write(numbers.Values[i], numbers.Precision);
        }

        _text.Append(']');
    }

    private void Write(Packed packed) => Write(Build.Object(
        ("packed", packed.Bytes),
        ("low", packed.Values.HasFinite ? packed.Values.Low : 0.0),
        ("high", packed.Values.HasFinite ? packed.Values.High : 0.0),
        ("columns", packed.Columns > 0 ? packed.Columns : null),
        ("data", packed.ToBase64())));

    private void WriteObject(DynamicObj.DynamicObj dynamic)
    {
        var separator = '{';
        if (dynamic is Trace trace)
        {
            _text.Append("{\"type\":");
            Write(trace.type);
            separator = ',';
        }

        foreach (var (name, value) in dynamic.Properties)
        {
            _text.Append(separator);
            separator = ',';
            Write(name);
            _text.Append(':');
            Write(value);
        }

        _text.Append(separator == '{' ? "{}" : "}");
    }

    private void WriteItems(IEnumerable<object?> items)
    {
        var separator = "[";
        foreach (var item in items)
        {
            _text.Append(separator);
            separator = ",";
            Write(item);
        }

        _text.Append(separator == "[" ? "[]" : "]");
    }
}
