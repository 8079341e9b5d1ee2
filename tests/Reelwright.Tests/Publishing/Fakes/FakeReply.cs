namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>What a fake platform answers.</summary>
public sealed record FakeReply(int Status, string Body = "", params (string Name, string Value)[] Headers);

/// <summary>A post that stands at a fake platform.</summary>
/// <param name="Digest">SHA-256 of the film it was made of, lower-case hex.</param>
public sealed record FakePost(string Id, string Title, string Digest, long Bytes)
{
    /// <summary>Whether it can be seen, waits, or was taken away: in the platform's own word.</summary>
    public string State { get; set; } = "";
}
