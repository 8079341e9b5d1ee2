using Reelwright.Base;

namespace Reelwright.Media.Sound;

/// <summary>ADTS: AAC packets that each carry their own length, so that a stream can be cut and joined anywhere between them.</summary>
public static class Adts
{
    private const int HeaderBytes = 7;
    private const int PacketSamples = 1024;
    private static readonly int[] Rates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

    /// <summary>What a file of packets is, told by all of them: FFmpeg could only guess its length. Errors: <c>tool_failed</c>.</summary>
    public static async Task<AudioFacts> Facts(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        var header = new byte[HeaderBytes];
        await file.ReadExactlyAsync(header, ct);
        file.Position = 0;
        var packets = await CopyPackets(file, Stream.Null, 0, int.MaxValue, ct);
        var rate = Rates[(header[2] >> 2) & 15];
        return new AudioFacts(rate, ((header[2] & 1) << 2) | (header[3] >> 6), "aac", (int)Math.Ceiling(packets * 1000.0 * PacketSamples / rate), "aac");
    }

    /// <summary>Copies packets from one stream to another, leaving out the first ones and whatever follows; reads to the end.</summary>
    /// <returns>How many were copied.</returns>
    public static async Task<int> CopyPackets(Stream from, Stream to, int dropped, int wanted, CancellationToken ct)
    {
        var packet = new byte[8192];
        var kept = 0;
        for (var index = 0; await from.ReadAtLeastAsync(packet.AsMemory(0, HeaderBytes), HeaderBytes, throwOnEndOfStream: false, ct) == HeaderBytes; index++)
        {
            // 13 bits: the length of the packet with its header.
            var length = ((packet[3] & 3) << 11) | (packet[4] << 3) | (packet[5] >> 5);
            if (packet[0] != 0xff || (packet[1] & 0xf0) != 0xf0 || length < HeaderBytes)
            {
                throw new ReelException("tool_failed", "The sound encoder wrote something that is no AAC packet: this FFmpeg isn't usable, run `reel doctor`.");
            }

            var body = packet.AsMemory(HeaderBytes, length - HeaderBytes);
            if (await from.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ct) < body.Length)
            {
                // Killed in the middle of a packet: what is whole is counted, the caller knows how many it wanted.
                return kept;
            }

            if (index >= dropped && index < dropped + wanted)
            {
                await to.WriteAsync(packet.AsMemory(0, length), ct);
                kept++;
            }
        }

        return kept;
    }
}
