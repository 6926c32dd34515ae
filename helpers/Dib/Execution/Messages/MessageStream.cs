using System.Buffers.Binary;
using System.Text.Json;

namespace Dib.Execution.Messages;

/// <summary>Sends and receives messages over a pipe: four bytes of length, then JSON.</summary>
internal static class MessageStream
{
    private const int PrefixLength = sizeof(int);

    public static void Write(Stream stream, WorkerMessage message)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var json = JsonSerializer.SerializeToUtf8Bytes(message, WorkerMessageJson.Default.WorkerMessage);
        var frame = new byte[PrefixLength + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, json.Length);
        json.CopyTo(frame.AsSpan(PrefixLength));
        stream.Write(frame);
        stream.Flush();
    }

    /// <returns>The next message, or null when the other side is gone.</returns>
    public static async ValueTask<WorkerMessage?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var prefix = new byte[PrefixLength];
        if (await stream.ReadAtLeastAsync(prefix, PrefixLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < PrefixLength)
        {
            return null;
        }

        var json = new byte[BinaryPrimitives.ReadInt32LittleEndian(prefix)];
        if (await stream.ReadAtLeastAsync(json, json.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < json.Length)
        {
            return null;
        }

        return JsonSerializer.Deserialize(json, WorkerMessageJson.Default.WorkerMessage);
    }
}
