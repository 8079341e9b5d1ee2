using Reelwright.Providers;

namespace Reelwright.Tests.Providers;

/// <summary>Asks makers that answer at once.</summary>
internal static class LocalMakers
{
    /// <summary>The picture.</summary>
    public static async Task<Sent.Made> Make(this IPictureMaker maker, PictureRequest request, CancellationToken ct) => (Sent.Made)await maker.Send(request, Guid.CreateVersion7(), ct);

    /// <summary>The voice line.</summary>
    public static async Task<Sent.Made> Speak(this ISpeechMaker maker, SpeechRequest request, CancellationToken ct) => (Sent.Made)await maker.Send(request, Guid.CreateVersion7(), ct);
}
