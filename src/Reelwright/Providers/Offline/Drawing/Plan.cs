using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Providers.Offline.Drawing;

/// <summary>What falls from the sky or hangs in the air.</summary>
public enum Weather
{
    /// <summary>Nothing.</summary>
    Clear,

    /// <summary>Rain.</summary>
    Rain,

    /// <summary>Rain, wind and lightning.</summary>
    Storm,

    /// <summary>Snow, also on the ground.</summary>
    Snow,

    /// <summary>Fog.</summary>
    Fog,
}

/// <summary>What one picture shows, decided before anything is drawn: from the words, and from the variation where they say nothing.</summary>
public sealed class Plan
{
    private readonly Reading words;

    private Plan(Reading reading, ulong seed)
    {
        words = reading;
        Seed = seed;
        Weather = reading.Has(Notion.Storm) ? Weather.Storm
            : reading.Has(Notion.Snow) ? Weather.Snow
            : reading.Has(Notion.Rain) ? Weather.Rain
            : reading.Has(Notion.Fog) ? Weather.Fog : Weather.Clear;
    }

    /// <summary>The beginning of all chance in this picture.</summary>
    public ulong Seed { get; }

    /// <summary>Its colours, weather already in them.</summary>
    public required Palette Palette { get; init; }

    /// <summary>Where it plays: a key of the repertoire.</summary>
    public required Notion Setting { get; init; }

    /// <summary>Which way of showing the setting, 0 to <see cref="PictureVariation.Compositions"/> - 1.</summary>
    public required int Composition { get; init; }

    /// <summary>Drawn left for right.</summary>
    public bool Mirrored => (Seed >> 40 & 1) == 1;

    /// <summary>Its weather.</summary>
    public Weather Weather { get; }

    /// <summary>East Asian roofs, trees and robes.</summary>
    public bool East => words.East;

    /// <summary>Whether the words speak of it.</summary>
    public bool Has(Notion notion) => words.Has(notion);

    /// <summary>Plans the picture of a request.</summary>
    public static Plan Of(PictureRequest request)
    {
        var reading = Reading.Of(request.Text, request.Prompt);
        var seed = new Dice(Digest.Number(request.Text + "\n" + request.Prompt) ^ (ulong)request.Variation).Next();
        var setting = SettingOf(reading, PictureVariation.Scene(request.Variation));
        var palette = Palettes.At(PictureVariation.Palette(request.Variation), HourOf(reading, setting, request.Variation));
        var plan = new Plan(reading, seed)
        {
            Palette = palette,
            Setting = setting,
            Composition = PictureVariation.Composition(request.Variation),
        };
        return plan.Weather == Weather.Clear ? plan : new Plan(reading, seed)
        {
            Palette = plan.Weather == Weather.Snow ? palette.Overcast(0.4, 0).Snowy() : plan.Weather == Weather.Storm ? palette.Overcast(0.75, 0.14) : palette.Overcast(0.5, 0.02),
            Setting = plan.Setting,
            Composition = plan.Composition,
        };
    }

    private static Hour? HourOf(Reading reading, Notion setting, long variation)
    {
        (Notion Notion, Hour Hour)[] hours =
        [
            (Notion.Night, Hour.Night), (Notion.Dusk, Hour.Dusk), (Notion.Dawn, Hour.Dawn), (Notion.Day, Hour.Day),
            (Notion.Stars, Hour.Night), (Notion.Moon, Hour.Night),
        ];
        var found = hours.Where(h => reading.Has(h.Notion)).OrderByDescending(h => reading.Weight(h.Notion)).ToList();
        if (found.Count > 0)
        {
            return found[0].Hour;
        }

        // Some settings look like nothing at the wrong hour.
        return setting switch
        {
            Notion.Moon or Notion.Stars or Notion.Lamp => Hour.Night,
            Notion.Fire => (variation & 1) == 0 ? Hour.Night : Hour.Dusk,
            Notion.Sun => (variation & 1) == 0 ? Hour.Dusk : Hour.Dawn,
            _ => null,
        };
    }

    private static Notion SettingOf(Reading reading, int scene)
    {
        // A place says most about a picture, then a thing, then the sky; who is there says nothing about where.
        (Notion From, Notion To)[] ranks = [(Notion.Sea, Notion.Stairs), (Notion.Fire, Notion.Machine), (Notion.Sky, Notion.Bird), (Notion.Dream, Notion.Geometry)];
        foreach (var (from, to) in ranks)
        {
            foreach (var notion in reading.Notions)
            {
                if (notion >= from && notion <= to)
                {
                    return notion;
                }
            }
        }

        return reading.Has(Notion.Crowd) && scene % 3 == 0 ? Notion.Crowd : Scenes.Repertoire.Defaults[scene];
    }
}
