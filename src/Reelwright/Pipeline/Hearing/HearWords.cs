using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Subtitles;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Hearing;

/// <summary>Has a transcriber hear a recording, part by part. What was heard stands in the ledger, so it is asked and paid for once, whatever dies in between.</summary>
public sealed class HearWords(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, Gateway gateway, FileStore files)
{
    /// <summary>Its words in order. Errors: those of a call, <c>words_missing</c>; <see cref="WaitsOutsideException"/> while a vendor works on it.</summary>
    /// <param name="digest">Names the recording.</param>
    /// <param name="parts">Where it is cut, as <see cref="Borders"/> says.</param>
    /// <param name="open">Decodes it, when something of it is to be sent.</param>
    /// <param name="language">BCP 47; not said to a model that takes none.</param>
    public async Task<IReadOnlyList<HeardWord>> Of(IAsker by, Guid config, string digest, IReadOnlyList<(long From, long To)> parts, Func<CancellationToken, Task<Recording>> open, string? language, CancellationToken ct)
    {
        var maker = await Open(by.OwnerId, config, ct);
        var words = new List<HeardWord>();
        foreach (var part in parts)
        {
            var name = Digest.OfParts("recording", digest, Parts.Form, FormattableString.Invariant($"{part.From} {part.To}"));
            var asked = new TranscriptionRequest(new InputFile([], Parts.MediaType, name), maker.Fields.ContainsKey("language") ? language : null, (double)(part.To - part.From) / Slots.SampleRate);
            var heard = await gateway.Write(by, Spec(maker, config, asked, async stop => await Parts.Encode(await open(stop), files, part, stop)), ct) ?? throw new WaitsOutsideException();
            if (heard.Words is not { Count: > 0 } && !string.IsNullOrWhiteSpace(heard.Text))
            {
                throw new ReelException("words_missing", $"{maker.Info.Id} {maker.Info.Model} says what it hears and not when: choose a model that tells the time of each word, then retry.");
            }

            var late = (double)part.From / Slots.SampleRate;
            words.AddRange((heard.Words ?? []).Select(w => new HeardWord(w.Word, w.Start + late, w.End + late, w.Confidence)));
        }

        return words;
    }

    private async Task<ITranscriber> Open(Guid owner, Guid config, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return accounts.Open<ITranscriber>(await db.ApiConfigs.AsNoTracking().SingleOrDefaultAsync(c => c.Id == config && c.UserId == owner && c.ServiceType == ServiceType.Transcription && !c.IsDeleted, ct)
            ?? throw new ReelException("maker_refused", "The maker account no longer exists: choose another and ask again."));
    }

    // An errand comes here again for every part that it had to wait for: only what goes out is encoded.
    private static CallSpec Spec(ITranscriber maker, Guid config, TranscriptionRequest request, Func<CancellationToken, Task<byte[]>> encode)
    {
        byte[] bytes = [];
        return new CallSpec(ServiceType.Transcription, config, maker.Info, Inputs.Digest(maker.Info, request), Json.Write(request), maker.Units(request), null)
        {
            Check = () => FieldCheck.Ensure(request, maker.Fields, $"{maker.Info.Id} {maker.Info.Model}"),
            Prepare = async stop => bytes = await encode(stop),
            Send = (call, stop) => maker.Send(request with { Recording = request.Recording with { Bytes = bytes } }, call, stop),
        };
    }
}
