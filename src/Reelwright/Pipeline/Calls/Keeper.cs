using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Turns what a maker gave into a stored file of ours: checked, in our format, with the facts measured from it. Needs nothing but the frozen request, so whoever holds the bytes may do it.</summary>
public sealed class Keeper(FileStore files)
{
    /// <summary>Keeps the result of a call. Errors: <c>result_broken</c>, <c>voice_silent</c>, those of the store.</summary>
    public Task<NewAsset> Keep(ServiceType service, string maker, string request, Sent.Made made, CancellationToken ct) => service switch
    {
        ServiceType.ImageGeneration => Picture(maker, made, ct),
        ServiceType.AudioGeneration => Voice(Json.Read<SpeechRequest>(request), made, ct),
        _ => throw new InvalidOperationException($"Nothing is kept of {service}."),
    };

    private async Task<NewAsset> Picture(string maker, Sent.Made made, CancellationToken ct)
    {
        if (made.Size is { } size)
        {
            var stored = await files.Put(StorageType.Images, made.Bytes, made.Format, ct);
            return new NewAsset(AssetType.Image, stored, made.Format, null, new PictureFacts(size.Width, size.Height, made.Format).Metadata(maker));
        }

        // Somebody else's bytes: decoded and written anew, as an upload is.
        var came = files.NewTempPath(StorageType.Temp, "upload");
        try
        {
            await File.WriteAllBytesAsync(came, made.Bytes, ct);
            var format = OwnPicture.FormatOf(came);
            var written = files.NewTempPath(StorageType.Images, format);
            try
            {
                var facts = await OwnPicture.Settle(came, written, ct);
                return new NewAsset(AssetType.Image, await files.Adopt(StorageType.Images, written, format, ct), format, null, facts.Metadata(maker));
            }
            finally
            {
                File.Delete(written);
            }
        }
        catch (ReelException unreadable) when (unreadable.Code is "file_type_unsupported" or "picture_unreadable" or "picture_blank")
        {
            throw new MakerException("result_broken", $"What {maker} gave is no picture: {unreadable.Message}", Fate.Failed, unreadable) { Charged = true, Passing = true };
        }
        finally
        {
            File.Delete(came);
        }
    }

    private async Task<NewAsset> Voice(SpeechRequest request, Sent.Made made, CancellationToken ct)
    {
        var voice = await VoiceLine.Settle(made.Bytes, made.Format, request.Volume, ct);
        EnsureHeard(voice, request);
        var stored = await files.Put(StorageType.Audio, voice.Wav, "wav", ct);
        var facts = WaveFacts.Of(voice.Wav);
        return new NewAsset(AssetType.Audio, stored, "wav", facts.DurationMs, facts.Metadata);
    }

    /// <summary>Marks alone may be said without a sound, words may not. Errors: <c>voice_silent</c>.</summary>
    public static void EnsureHeard(SettledVoice voice, SpeechRequest request)
    {
        if (voice.Silent && request.Volume > 0 && request.Text.Any(char.IsLetterOrDigit))
        {
            throw new ReelException("voice_silent", $"The voice says nothing at “{Titles.Cut(request.Text, 60)}”: choose a voice that speaks {request.Language}, or another text.");
        }
    }
}
