namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>A video at <see cref="FakeYouTube"/>.</summary>
public sealed class FakeVideo
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Digest { get; init; }
    public required long Bytes { get; init; }
    public required DateTimeOffset Created { get; init; }

    /// <summary>As it was asked for, and made of it: private while it is locked or waits.</summary>
    public required string Asked { get; set; }

    /// <summary>When YouTube releases it; null for not by itself.</summary>
    public DateTimeOffset? PublishAt { get; init; }
    public double Seconds { get; init; } = 30;
    public string Channel { get; init; } = FakeYouTube.ChannelId;
    public string? FailsWith { get; init; }
    public string? RejectedWith { get; set; }

    /// <summary>What was said of it when it was uploaded, as JSON.</summary>
    public string Said { get; init; } = "{}";
    public bool Deleted { get; set; }
    public int Looks { get; set; }
    public byte[]? Thumbnail { get; set; }

    /// <summary>Who may see it at a time.</summary>
    public string Privacy(DateTimeOffset now) => PublishAt <= now ? "public" : Asked;

    /// <summary>When it began to be seen, or was uploaded.</summary>
    public DateTimeOffset Published(DateTimeOffset now) => PublishAt is { } at && at <= now && at > Created ? at : Created;
}
