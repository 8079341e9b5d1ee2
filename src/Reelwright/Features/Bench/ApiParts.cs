using System.Globalization;

namespace Reelwright.Features.Bench;

/// <summary>What the clients of <c>reel bench api</c> ask for.</summary>
internal static class ApiParts
{
    /// <summary>One request of many, in turn; each client begins elsewhere.</summary>
    public sealed class Reads(IReadOnlyList<byte[]> requests, int from) : Asked.IPart
    {
        // So that neighbours in the database are not neighbours in time.
        private const int Step = 7919;
        private long at = from;

        /// <inheritdoc />
        public ReadOnlyMemory<byte> Next() => requests[(int)((at += Step) % requests.Count)];

        /// <inheritdoc />
        public void Saw(Wire.Answer answer)
        {
        }
    }

    /// <summary>New texts for sentences that nobody else edits, each based on the version before, whoever's answer that was.</summary>
    public sealed class Edits(string token, IReadOnlyList<Guid> sentences, uint[] versions) : Asked.IPart
    {
        private int at = -1;

        /// <summary>Changes that were made.</summary>
        public int Made { get; private set; }

        /// <inheritdoc />
        public ReadOnlyMemory<byte> Next()
        {
            at = (at + 1) % sentences.Count;
            return Asked.Request("PATCH", $"/api/sentences/{sentences[at]}", token, string.Create(CultureInfo.InvariantCulture, $"{{\"text\":\"It was corrected for the {Made + 1}. time.\"}}"), versions[at]);
        }

        /// <inheritdoc />
        public void Saw(Wire.Answer answer)
        {
            versions[at] = answer.Version;
            Made++;
        }
    }
}
