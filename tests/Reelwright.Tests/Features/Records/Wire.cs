using System.Buffers.Binary;
using System.Text;

namespace Reelwright.Tests.Features.Records;

/// <summary>A message in protobuf's wire format: enough of it to read what a receiver of telemetry is sent.</summary>
internal sealed class Wire
{
    private readonly List<(int Field, ulong Number, byte[] Bytes)> fields = [];

    /// <summary>Reads one.</summary>
    public Wire(ReadOnlySpan<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Number(message, ref at);
            var field = (int)(key >> 3);
            switch (key & 7)
            {
                case 0:
                    fields.Add((field, Number(message, ref at), []));
                    break;
                case 1:
                    fields.Add((field, BinaryPrimitives.ReadUInt64LittleEndian(message[at..]), []));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Number(message, ref at);
                    fields.Add((field, 0, message.Slice(at, length).ToArray()));
                    at += length;
                    break;
                case 5:
                    fields.Add((field, BinaryPrimitives.ReadUInt32LittleEndian(message[at..]), []));
                    at += 4;
                    break;
                default:
                    throw new FormatException($"Wire type {key & 7} at {at} is none.");
            }
        }
    }

    /// <summary>The messages of a field.</summary>
    public IEnumerable<Wire> All(int field) => fields.Where(f => f.Field == field).Select(f => new Wire(f.Bytes));

    /// <summary>The messages of a field in those of another.</summary>
    public IEnumerable<Wire> All(int outer, int inner) => All(outer).SelectMany(message => message.All(inner));

    /// <summary>A text; empty when it is not there.</summary>
    public string Text(int field) => Encoding.UTF8.GetString(fields.Find(f => f.Field == field).Bytes ?? []);

    /// <summary>Bytes in hex.</summary>
    public string Hex(int field) => Convert.ToHexStringLower(fields.Find(f => f.Field == field).Bytes ?? []);

    /// <summary>A whole number; 0 when it is not there.</summary>
    public long Whole(int field) => (long)fields.Find(f => f.Field == field).Number;

    /// <summary>Attributes whose values are texts or numbers: key in field 1, value in field 2.</summary>
    public Dictionary<string, string> Attributes(int field) => All(field).ToDictionary(
        pair => pair.Text(1), pair => pair.All(2).Select(value => value.Text(1) is { Length: > 0 } text ? text : value.Whole(3).ToString(System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault(""), StringComparer.Ordinal);

    private static ulong Number(ReadOnlySpan<byte> message, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            number |= (ulong)(next & 0x7f) << shift;
            if ((next & 0x80) == 0)
            {
                return number;
            }
        }
    }
}
