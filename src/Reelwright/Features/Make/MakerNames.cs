using Reelwright.Domain;
using Reelwright.Features.Makers;
using Reelwright.Features.Orders;

namespace Reelwright.Features.Make;

/// <summary>Which accounts shall make the films, by their names or ids; null leaves it to the settings.</summary>
/// <param name="Text">Writes what pictures show.</param>
/// <param name="Translation">Translates films in another language.</param>
public sealed record MakerNames(string? Picture = null, string? Voice = null, string? Text = null, string? Translation = null)
{
    /// <summary>The wishes with the accounts' ids. Errors: <c>not_found</c>.</summary>
    public async Task<FilmRequest> Into(FilmRequest film, IServiceProvider services, Caller caller, CancellationToken ct) => film with
    {
        PictureConfig = await Find(Picture, ServiceType.ImageGeneration, services, caller, ct) ?? film.PictureConfig,
        SpeechConfig = await Find(Voice, ServiceType.AudioGeneration, services, caller, ct) ?? film.SpeechConfig,
        TextConfig = await Find(Text, ServiceType.TextGeneration, services, caller, ct) ?? film.TextConfig,
        TranslationConfig = await Find(Translation, ServiceType.Translation, services, caller, ct) ?? film.TranslationConfig,
    };

    private static async Task<Guid?> Find(string? named, ServiceType service, IServiceProvider services, Caller caller, CancellationToken ct) =>
        named is null ? null : (await MakersVerb.One(services, caller, named, service, ct)).Id;
}
