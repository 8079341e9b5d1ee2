using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Settings;

namespace Reelwright.Features.Dramas;

/// <summary>A drama's shape is what its project says of films: its episodes are made in it where a chapter or an order says nothing else.</summary>
internal static class DramaAspect
{
    /// <summary>Into the project's settings; a frame size that somebody set there wins.</summary>
    public static void Write(Project project, string aspect)
    {
        var said = FilmSettings.Read(project.GenerationSettings);
        project.GenerationSettings = said.Resolution is null ? Json.Write(said with { Aspect = aspect }) : project.GenerationSettings;
    }
}
