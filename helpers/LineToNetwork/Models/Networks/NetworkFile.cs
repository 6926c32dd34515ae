using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LineToNetwork.Models;

/// <content>A network as readable JSON: one line a neuron, so that two files can be compared by eye.</content>
public sealed partial class Network
{
    private const string FormatName = "line-to-network";
    private const int FormatVersion = 1;

    /// <summary>Writes the network to a file; see <see cref="ToJson"/>.</summary>
    /// <param name="path">The file; an older one of that name is replaced.</param>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, ToJson());
    }

    /// <summary>Reads a network from a file that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file holds no network, one of another version, or a damaged one; the
    /// message says where.</exception>
    public static Network Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return FromJson(File.ReadAllText(path), Path.GetFileName(path));
    }

    /// <summary>The network as JSON: the format and its version, how many inputs, and each layer with its bend and its
    /// neurons. Every number is written with as many digits as it takes to read back the same one.</summary>
    public string ToJson()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\n  \"format\": \"{FormatName}\",\n  \"version\": {FormatVersion},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"inputs\": {InputCount},\n  \"layers\": [");
        for (var index = 0; index < Layers.Length; index++)
        {
            var layer = Layers[index];
            text.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? "" : ",")}\n    {{\n      \"bend\": \"{layer.Plan.Name}\",\n      \"neurons\": [");
            for (var neuron = 0; neuron < layer.Neurons; neuron++)
            {
                var knobs = layer.WeightsAndBias(neuron);
                text.Append(CultureInfo.InvariantCulture, $"{(neuron == 0 ? "" : ",")}\n        {{ \"bias\": {knobs[^1]:R}, \"weights\": [");
                for (var input = 0; input < layer.InputCount; input++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{(input == 0 ? "" : ", ")}{knobs[input]:R}");
                }

                text.Append("] }");
            }

            text.Append("\n      ]\n    }");
        }

        return text.Append("\n  ]\n}\n").ToString();
    }

    /// <summary>Reads a network from JSON that <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">The text holds no network, one of another version, or a damaged one; the
    /// message says where.</exception>
    public static Network FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromJson(json, "The text");
    }

    private static Network FromJson(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new NetworkReader(source).Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{source} is not readable JSON near line {exception.LineNumber + 1}. It may be cut off or was changed; save the network again."),
                exception);
        }
    }

    // Reads one document and says, for everything that does not fit, what and where.
    private sealed class NetworkReader(string source)
    {
        public Network Read(JsonElement root)
        {
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("format", out var format)
                || format.ValueKind != JsonValueKind.String
                || format.GetString() != FormatName)
            {
                throw Broken($"does not say \"format\": \"{FormatName}\", so it holds no network of this library");
            }

            var version = Whole(root, "version", "the file");
            if (version != FormatVersion)
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source} has version {version}; this library reads version {FormatVersion}. Save the network again with this library, or load it with the one that wrote it."));
            }

            var inputs = Whole(root, "inputs", "the file");
            var (layers, knobs, width) = (ImmutableArray.CreateBuilder<Layer>(), new List<float>(), inputs);
            foreach (var element in List(root, "layers", "the file").EnumerateArray())
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"layer {layers.Count + 1}");
                var neurons = List(element, "neurons", place);
                layers.Add(PlanOf(Text(element, "bend", place), neurons.GetArrayLength(), place));
                ReadNeurons(neurons, width, place, knobs);
                width = layers[^1].Neurons;
            }

            try
            {
                return Network.Create(inputs, layers.ToImmutable(), all => knobs.ToArray().CopyTo(all));
            }
            catch (ArgumentException exception)
            {
                throw new InvalidDataException($"{source} holds no network that can be: {exception.Message}", exception);
            }
        }

        private void ReadNeurons(JsonElement neurons, int width, string layer, List<float> knobs)
        {
            var count = 0;
            foreach (var neuron in neurons.EnumerateArray())
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{layer}, neuron {++count}");
                var weights = List(neuron, "weights", place);
                if (weights.GetArrayLength() != width)
                {
                    throw Broken(string.Create(
                        CultureInfo.InvariantCulture,
                        $"has {weights.GetArrayLength()} weights in {place}, which takes in {width} numbers"));
                }

                foreach (var weight in weights.EnumerateArray())
                {
                    knobs.Add(Number(weight, "a weight", place));
                }

                knobs.Add(Number(Member(neuron, "bias", place), "the bias", place));
            }
        }

        private Layer PlanOf(string bend, int neurons, string place)
        {
            if (neurons == 0)
            {
                throw Broken($"has no neurons in {place}");
            }

            return bend switch
            {
                "linear" => Layer.Linear(neurons),
                "relu" => Layer.Relu(neurons),
                "tanh" => Layer.Tanh(neurons),
                "sigmoid" => Layer.Sigmoid(neurons),
                "softmax" when neurons >= 2 => Layer.Softmax(neurons),
                _ => throw Broken($"has the bend \"{bend}\" in {place}; known are linear, relu, tanh, sigmoid, and softmax of at least 2 neurons"),
            };
        }

        private JsonElement Member(JsonElement parent, string name, string place) =>
            parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member)
                ? member
                : throw Broken($"has no \"{name}\" in {place}");

        private JsonElement List(JsonElement parent, string name, string place)
        {
            var member = Member(parent, name, place);
            return member.ValueKind == JsonValueKind.Array ? member : throw Broken($"has a \"{name}\" in {place} that is no list");
        }

        private string Text(JsonElement parent, string name, string place)
        {
            var member = Member(parent, name, place);
            return member.ValueKind == JsonValueKind.String
                ? member.GetString()!
                : throw Broken($"has a \"{name}\" in {place} that is no text");
        }

        private int Whole(JsonElement parent, string name, string place)
        {
            var member = Member(parent, name, place);
            return member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number)
                ? number
                : throw Broken($"has a \"{name}\" in {place} that is no whole number");
        }

        private float Number(JsonElement element, string what, string place) =>
            element.ValueKind == JsonValueKind.Number && element.TryGetSingle(out var number) && float.IsFinite(number)
                ? number
                : throw Broken($"has {what} in {place} that is no finite number");

        private InvalidDataException Broken(string what) => new($"{source} {what}. Save the network again.");
    }
}
