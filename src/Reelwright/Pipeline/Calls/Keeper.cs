using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Takes;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Turns what a maker gave into a stored file of ours: checked, in our format, with the facts measured from it. Needs nothing but the frozen request, so whoever holds the bytes may do it.</summary>
public sealed class Keeper(FileStore files)
{
    // A line is worked on in memory.
    private const int MostSound = 64 << 20;

    /// <summary>Keeps the result of a call. Errors: <c>result_broken</c>, <c>voice_silent</c>, those of the store.</summary>
    public Task<NewAsset> Keep(ServiceType service, string maker, string request, Sent.Made made, CancellationToken ct) => service switch
    {
        ServiceType.ImageGeneration => Picture(maker, made, ct),
        ServiceType.AudioGeneration => Voice(Json.Read<SpeechRequest>(request), made, ct),
        ServiceType.VideoGeneration => Clip(maker, Json.Read<FrozenTake>(request).Wanted, made, ct),
        _ => throw new InvalidOperationException($"Nothing is kept of {service}."),
    };

    /// <summary>Keeps what was fetched into a file, which stays the caller's. Errors: as above.</summary>
    public async Task<NewAsset> Keep(ServiceType service, string maker, string request, string fetched, CancellationToken ct)
    {
        if (service is ServiceType.ImageGeneration)
        {
            return await Picture(maker, fetched, ct);
        }

        if (service is ServiceType.VideoGeneration)
        {
            return await Clip(maker, Json.Read<FrozenTake>(request).Wanted, fetched, ct);
        }

        if (new FileInfo(fetched).Length > MostSound)
        {
            throw new MakerException("result_broken", $"What {maker} gave is larger than {MostSound >> 20} MiB, which no spoken sentence is.", Fate.Failed) { Charged = true };
        }

        return await Keep(service, maker, request, new Sent.Made(await File.ReadAllBytesAsync(fetched, ct), "sound", new Dictionary<string, decimal>(StringComparer.Ordinal)), ct);
    }

    private async Task<NewAsset> Picture(string maker, Sent.Made made, CancellationToken ct)
    {
        if (made.Size is { } size)
        {
            var stored = await files.Put(StorageType.Images, made.Bytes, made.Format, ct);
            return new NewAsset(AssetType.Image, stored, made.Format, null, new PictureFacts(size.Width, size.Height, made.Format).Metadata(maker));
        }

        var came = files.NewTempPath(StorageType.Temp, "result");
        try
        {
            await File.WriteAllBytesAsync(came, made.Bytes, ct);
            return await Picture(maker, came, ct);
        }
        finally
        {
            File.Delete(came);
        }
    }

    /// <summary>Somebody else's bytes: decoded and written anew, as an upload is.</summary>
    private async Task<NewAsset> Picture(string maker, string came, CancellationToken ct)
    {
        try
        {
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
    }

    private async Task<NewAsset> Clip(string maker, ClipWanted wanted, Sent.Made made, CancellationToken ct)
    {
        var came = files.NewTempPath(StorageType.Temp, "result");
        try
        {
            await File.WriteAllBytesAsync(came, made.Bytes, ct);
            return await Clip(maker, wanted, came, ct);
        }
        finally
        {
            File.Delete(came);
        }
    }

    private async Task<NewAsset> Clip(string maker, ClipWanted wanted, string came, CancellationToken ct)
    {
        var (written, thumbnail) = (files.NewTempPath(StorageType.Videos, wanted.Format), files.NewTempPath(StorageType.Images, "jpg"));
        try
        {
            var facts = await ClipFile.Settle(came, written, wanted.Shape(marked: true), ct);
            var seen = await ClipFile.Thumbnail(written, thumbnail, ct);
            return new NewAsset(AssetType.VideoClip, await files.Adopt(StorageType.Videos, written, wanted.Format, ct), wanted.Format, facts.DurationMs, facts.Metadata())
            {
                Thumbnail = new NewAsset(AssetType.Image, await files.Adopt(StorageType.Images, thumbnail, "jpg", ct), "jpg", null, seen.Metadata("frame")),
            };
        }
        catch (ReelException unreadable) when (unreadable.Code is "file_type_unsupported" or "clip_unreadable")
        {
            throw new MakerException("result_broken", $"What {maker} gave is no clip: {unreadable.Message}", Fate.Failed, unreadable) { Charged = true, Passing = true };
        }
        finally
        {
            File.Delete(written);
            File.Delete(thumbnail);
        }
    }

    private async Task<NewAsset> Voice(SpeechRequest request, Sent.Made made, CancellationToken ct)
    {
        var voice = await VoiceLine.Settle(made.Bytes, made.Format, request.Volume, ct);
        EnsureHeard(voice, request);
        var stored = await files.Put(StorageType.Audio, voice.Wav, "wav", ct);
        var facts = WaveFacts.Of(voice.Wav);
        var late = (double)voice.TrimmedLead / Slots.SampleRate;
        return new NewAsset(AssetType.Audio, stored, "wav", facts.DurationMs, facts.Metadata)
        {
            Words = [.. made.Words.Select(w => w with { Start = Math.Max(0, w.Start - late), End = Math.Max(0, w.End - late) })],
        };
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
