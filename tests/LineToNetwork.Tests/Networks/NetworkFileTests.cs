using System.Globalization;
using CsCheck;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Networks;

public sealed class NetworkFileTests
{
    private static readonly Network Example = Network.Create(seed: 1, 2, Layer.Tanh(2), Layer.Softmax(2))
        .WithKnobs([0.1f, -0.7f, 0, 1.25f, 1e-9f, 0.5f, -2, 3, 0.25f, 1 / 3f, 7, -1]);

    [Fact]
    public void A_saved_network_comes_back_bit_by_bit()
    {
        Gen.Int[0, 1000].Sample(seed =>
        {
            var network = Network.Create(seed, 3, Layer.Relu(5), Layer.Sigmoid(2), Layer.Linear(4));
            var back = Network.FromJson(network.ToJson());
            Assert.Equal(network.Knobs, back.Knobs);
            Assert.Equal(network.ToString(), back.ToString());
        });
    }

    [Fact]
    public void The_file_is_readable()
    {
        var network = Network.Create(seed: 1, 2, Layer.Linear(2)).WithKnobs([0.5f, -1, 0, 1e-20f, 2, 3]);

        Assert.Equal(
            """
            {
              "format": "line-to-network",
              "version": 1,
              "inputs": 2,
              "layers": [
                {
                  "bend": "linear",
                  "neurons": [
                    { "bias": 0, "weights": [0.5, -1] },
                    { "bias": 3, "weights": [1E-20, 2] }
                  ]
                }
              ]
            }

            """,
            network.ToJson());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_file_is_the_same_in_every_culture(string culture)
    {
        var here = Example.ToJson();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(here, Example.ToJson());
            Assert.Equal(Example.Knobs, Network.FromJson(here).Knobs);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_file_is_saved_and_loaded()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            Example.Save(path);
            Assert.Equal(Example.Knobs, Network.Load(path).Knobs);

            File.WriteAllText(path, Example.ToJson()[..200]);
            var error = Assert.Throws<InvalidDataException>(() => Network.Load(path));
            Assert.StartsWith($"{Path.GetFileName(path)} is not readable JSON near line ", error.Message, StringComparison.Ordinal);
            Assert.EndsWith("It may be cut off or was changed; save the network again.", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "has version 2; this library reads version 1.")]
    [InlineData("\"version\": 1", "\"version\": \"one\"", "has a \"version\" in the file that is no whole number.")]
    [InlineData("line-to-network", "onnx", "does not say \"format\": \"line-to-network\"")]
    [InlineData("\"inputs\": 2", "\"inputs\": 3", "has 2 weights in layer 1, neuron 1, which takes in 3 numbers.")]
    [InlineData("\"inputs\": 2,", "", "has no \"inputs\" in the file.")]
    [InlineData("\"tanh\"", "\"gelu\"", "has the bend \"gelu\" in layer 1; known are linear, relu, tanh, sigmoid, and softmax of at least 2 neurons.")]
    [InlineData("\"tanh\"", "\"softmax\"", "layer 1 of 2 is a softmax; only the last layer can be one.")]
    [InlineData("\"tanh\"", "7", "has a \"bend\" in layer 1 that is no text.")]
    [InlineData("\"bias\": 0", "\"bias\": \"none\"", "has the bias in layer 1, neuron 1 that is no finite number.")]
    [InlineData("\"bias\": 0", "\"bias\": 1e99", "has the bias in layer 1, neuron 1 that is no finite number.")]
    [InlineData("\"bias\": 0,", "", "has no \"bias\" in layer 1, neuron 1.")]
    [InlineData("\"layers\": [", "\"layers\": 4, \"rest\": [", "has a \"layers\" in the file that is no list.")]
    [InlineData("\"neurons\": [", "\"neurons\": [], \"rest\": [", "has no neurons in layer 1.")]
    [InlineData("\"layers\": [", "\"layers\": [], \"rest\": [", "layers is empty; a network needs at least 1 layer")]
    [InlineData("{ \"bias\"", "3, { \"bias\"", "has no \"weights\" in layer 1, neuron 1.")]
    public void A_damaged_file_is_refused_and_the_message_says_where(string healthy, string damaged, string message)
    {
        var json = Example.ToJson();
        var at = json.IndexOf(healthy, StringComparison.Ordinal);
        json = json[..at] + damaged + json[(at + healthy.Length)..];

        var error = Assert.Throws<InvalidDataException>(() => Network.FromJson(json));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    public void Text_that_holds_no_network_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => Network.FromJson(text));

    [Fact]
    public void Text_damaged_anywhere_is_refused_or_still_a_network()
    {
        var json = Example.ToJson();
        (from at in Gen.Int[0, json.Length - 1] from letter in Gen.Char["{}[]\",:0 x-"] select (at, letter)).Sample(change =>
        {
            var damaged = json.Remove(change.at, 1).Insert(change.at, change.letter.ToString());
            try
            {
                Assert.Equal(Example.Shape.Length, Network.FromJson(damaged).Shape.Length);
            }
            catch (InvalidDataException error)
            {
                Assert.StartsWith("The text ", error.Message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("no-such.json", Assert.Throws<FileNotFoundException>(() => Network.Load("no-such.json")).Message, StringComparison.Ordinal);
}
