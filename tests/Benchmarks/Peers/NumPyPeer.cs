using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Benchmarks.Peers;

/// <summary>NumPy in a process of its own, with as many threads as there are processors.</summary>
/// <param name="name">What the table calls it.</param>
/// <param name="keepSettings">Whether the OPENBLAS_ variables of this environment hold for it. Some of them choose slower products than
/// the processor could do; without them OpenBLAS chooses for itself.</param>
internal sealed class NumPyPeer(string name, bool keepSettings) : IPeer
{
    private const string Settings = "OPENBLAS_";

    private Process? _process;
    private string? _file;
    private int _epochs;

    public string Name => name;

    /// <summary>Whether the environment holds variables that steer OpenBLAS.</summary>
    public static bool EnvironmentHasSettings =>
        Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(key => key.StartsWith(Settings, StringComparison.Ordinal));

    /// <summary>Null if NumPy can be used, else the sentence that says why not.</summary>
    public static string? WhyMissing()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import numpy"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? null
                : "NumPy is left out: python3 has no numpy here. On Debian: apt-get install python3-numpy libopenblas0-pthread.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "NumPy is left out: there is no python3 here. On Debian: apt-get install python3-numpy libopenblas0-pthread.";
        }
    }

    public void Prepare(Workload workload)
    {
        Dispose();
        _epochs = workload.Epochs;
        _file = Path.GetTempFileName();
        Write(workload, _file);
        var start = new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "Peers", "numpy_peer.py"), _file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (!keepSettings)
        {
            foreach (var key in start.Environment.Keys.Where(key => key.StartsWith(Settings, StringComparison.Ordinal)).ToArray())
            {
                start.Environment.Remove(key);
            }
        }

        start.Environment["OPENBLAS_NUM_THREADS"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(start)!;
        ReadLine();
    }

    public Measurement Run()
    {
        _process!.StandardInput.WriteLine("run");
        _process.StandardInput.Flush();
        var words = ReadLine().Split(' ');
        return new Measurement(
            double.Parse(words[0], CultureInfo.InvariantCulture) / _epochs, double.Parse(words[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
            _process.Dispose();
            _process = null;
        }

        if (_file is not null)
        {
            File.Delete(_file);
            _file = null;
        }
    }

    // Debian's python3 is the one that has Debian's numpy; another one may come first on the path.
    private static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private string ReadLine() => _process!.StandardOutput.ReadLine()
        ?? throw new InvalidOperationException("numpy_peer.py ended early; its own message stands above.");

    private static void Write(Workload workload, string path)
    {
        var network = workload.Network;
        using var file = File.Create(path);
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            rows = workload.Labels.Length,
            batch = workload.BatchSize,
            epochs = workload.Epochs,
            bend = network.Shape[0].Name,
            softmax = network.Shape[^1].IsSoftmax,
            sizes = network.Shape.Select(layer => layer.Neurons).Prepend(network.InputCount),
        }) + "\n"));
        foreach (var row in workload.Inputs)
        {
            file.Write(MemoryMarshal.AsBytes<float>(row));
        }

        file.Write(MemoryMarshal.AsBytes<int>(workload.Labels));
        foreach (var order in workload.Orders())
        {
            file.Write(MemoryMarshal.AsBytes<int>(order));
        }

        foreach (var layer in network.Layers)
        {
            for (var input = 0; input < layer.InputCount; input++)
            {
                file.Write(MemoryMarshal.AsBytes<float>(
                    Enumerable.Range(0, layer.Neurons).Select(neuron => (float)layer.Weight(neuron, input)).ToArray()));
            }

            file.Write(MemoryMarshal.AsBytes<float>(
                Enumerable.Range(0, layer.Neurons).Select(neuron => (float)layer.Bias(neuron)).ToArray()));
        }
    }
}
