using System.Text.Json.Nodes;

namespace Reelwright.Publishing.Bilibili;

/// <summary>What Bilibili answered to a call that it carried out.</summary>
/// <param name="Data">Null when there is none.</param>
/// <param name="Said">All of it without secrets, as a journal keeps it.</param>
internal sealed record BilibiliReply(JsonNode? Data, string Said);
