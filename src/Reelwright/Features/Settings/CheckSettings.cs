using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Settings;

/// <summary>Holds settings against what films can be and what their owner has, whichever level says them: what is named by id must be the owner's own.</summary>
public sealed class CheckSettings(IDbContextFactory<ReelDb> databases, SettingsLevels levels)
{
    /// <summary>Errors: <c>not_found</c>, those of <see cref="FilmWishes.Check"/>.</summary>
    public async Task Run(Guid owner, FilmSettings settings, string level, CancellationToken ct)
    {
        settings.Check();
        _ = await levels.Bring(owner, [new Level(level, settings)], ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        foreach (var (config, service) in new[] { (settings.PictureConfig, ServiceType.ImageGeneration), (settings.SpeechConfig, ServiceType.AudioGeneration), (settings.TextConfig, ServiceType.TextGeneration), (settings.TranslationConfig, ServiceType.Translation) })
        {
            if (config is { } id && !await db.ApiConfigs.AnyAsync(c => c.Id == id && c.UserId == owner && c.ServiceType == service && !c.IsDeleted, ct))
            {
                throw new ReelException("not_found", $"There is no maker account {id} for {service.Word()}.");
            }
        }
    }
}
