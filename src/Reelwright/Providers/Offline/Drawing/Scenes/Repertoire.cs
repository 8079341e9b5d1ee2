using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Which compositions show which setting.</summary>
public static class Repertoire
{
    private static readonly Action<Stage>[] Interiors =
    [
        Rooms.WindowSide, Rooms.Hearth, Openings.RoundWindow, Rooms.Doorway, Openings.Attic, Rooms.LampCorner,
        Openings.Facade, Rooms.Library, Openings.Screen, Stills.BeforeWindow, Rooms.Corridor, Openings.Arcade,
    ];

    // What stands in an eastern house, and what doesn't: no mantelpiece, no attic.
    private static readonly Action<Stage>[] EasternInteriors =
    [
        Openings.RoundWindow, Rooms.LampCorner, Openings.Screen, Rooms.WindowSide, Gardens.Gate, Rooms.Doorway,
        Stills.BeforeWindow, Openings.Arcade, Rooms.Library, Stills.LampLight, Rooms.Corridor, Stills.Niche,
    ];

    private static readonly Action<Stage>[] Windows =
        [Rooms.WindowSide, Openings.Facade, Openings.RoundWindow, Stills.BeforeWindow, Openings.Arcade, Openings.Attic];

    /// <summary>The settings of sentences whose words name none, in an order where those three to five further on always differ in kind.</summary>
    public static readonly IReadOnlyList<Notion> Defaults =
    [
        Notion.Hill, Notion.Sea, Notion.Room, Notion.Forest, Notion.Sky, Notion.Flower, Notion.Mountain, Notion.River,
        Notion.Geometry, Notion.Road, Notion.Window, Notion.Field, Notion.Moon, Notion.Village, Notion.Lake, Notion.Book,
        Notion.Tree, Notion.Dream, Notion.Bridge, Notion.Room, Notion.Stars, Notion.Garden, Notion.Lamp, Notion.Boat,
    ];

    /// <summary>Draws the planned picture.</summary>
    public static void Draw(Stage s)
    {
        var all = Of(s.Plan.Setting, s.Plan.East);
        all[s.Plan.Composition % all.Length](s);
        Finish.Apply(s, !Interiors.Contains(all[s.Plan.Composition % all.Length]) && !EasternInteriors.Contains(all[s.Plan.Composition % all.Length]));
    }

    /// <summary>The compositions of a setting.</summary>
    public static Action<Stage>[] Of(Notion setting, bool east) => setting switch
    {
        Notion.Sea or Notion.Fish => Seas.All,
        Notion.Island => Seas.All,
        Notion.River => Rivers.All,
        Notion.Lake => Rivers.Lakes,
        Notion.Waterfall => Rivers.Falls,
        Notion.Forest => Forests.All,
        Notion.Tree => Forests.Single,
        Notion.Garden => Gardens.All,
        Notion.Flower => Gardens.Flowers,
        Notion.Field => Fields.All,
        Notion.Desert => Fields.Deserts,
        Notion.Mountain => Mountains.All,
        Notion.Stone => east ? Depths.EasternStones : Depths.Stones,
        Notion.Cave => Depths.Caves,
        Notion.Well => Depths.Wells,
        Notion.City => Towns.Cities,
        Notion.Street => Towns.Streets,
        Notion.Village => Towns.Villages,
        Notion.Castle => Palaces.All,
        Notion.Temple => Palaces.Temples,
        Notion.Road => Passages.Roads,
        Notion.Bridge => Passages.Bridges,
        Notion.Boat => Passages.Boats,
        Notion.Train => Passages.Trains,
        Notion.Room => east ? EasternInteriors : Interiors,
        Notion.Window => Windows,
        Notion.Door => Gatherings.Doors,
        Notion.Stairs => Gatherings.Stairs,
        Notion.Fire => Gatherings.Fires,
        Notion.Lamp => Gatherings.Lamps,
        Notion.Machine => Ideas.Machines,
        Notion.Book or Notion.Letter or Notion.Clock or Notion.Table or Notion.Mirror or Notion.Jewel => Stills.All,
        Notion.Sky or Notion.Cloud => Skies.All,
        Notion.Stars => Skies.Starry,
        Notion.Moon => Skies.Moons,
        Notion.Sun => Skies.Suns,
        Notion.Bird => Skies.Winged,
        Notion.Dream => Ideas.Dreams,
        Notion.Geometry => Ideas.Shapes,
        Notion.Crowd => Gatherings.Crowds,
        _ => Hills.All,
    };
}
