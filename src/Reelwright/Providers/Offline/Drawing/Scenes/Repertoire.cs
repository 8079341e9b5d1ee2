using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>
/// Which compositions show which setting. A composition that serves several settings stands at places equal modulo three in all of
/// them, and every list is three, six or twelve long: a variation's composition moves on by one or two from row to row, so two
/// neighbours never share one, whatever their words.
/// </summary>
public static class Repertoire
{
    private static readonly Action<Stage>[] Things = [Stills.BeforeWindow, Stills.LampLight, Stills.Disc, Displays.Monument, Displays.Shelf, Stills.Niche];

    private static readonly Action<Stage>[] Air = [Skies.Balloons, Skies.CloudSea, Wings.Migration, Skies.Kite, Skies.Heaped, Crests.Overlook];

    private static readonly Dictionary<Notion, Action<Stage>[]> Everywhere = new()
    {
        [Notion.Sea] = [Seas.Islands, Seas.Breakers, Seas.Open, Shores.Pier, Shores.Beach, Shores.Lighthouse],
        [Notion.River] = [Rivers.Winding, Rivers.Bank, Rivers.Bridged, Lakes.MirrorLake, Lakes.Reeds, Voyages.Ferry],
        [Notion.Lake] = [Lakes.MirrorLake, Lakes.Lotus, Gardens.Pavilion, Lakes.Moored, Lakes.Reeds, Villages.Hamlet],
        [Notion.Waterfall] = [Crags.Gorge, Courts.Pool, Rivers.Fall],
        [Notion.Forest] = [Forests.Trunks, Glades.Clearing, Forests.Wooded, Forests.Avenue, Glades.Canopy, Glades.Stems],
        [Notion.Tree] = [Blossoms.Bough, Rivers.Bank, Crests.LoneTree, Forests.Avenue, Crests.Framed, Glades.Stems],
        [Notion.Garden] = [Courts.Gate, Blossoms.Bed, Gardens.Walk, Blossoms.Bough, Courts.Pool, Gardens.Pavilion],
        [Notion.Flower] = [Blossoms.Bough, Blossoms.Bed, Stills.Disc, Stills.BeforeWindow, Lakes.Lotus, Fields.Meadow],
        [Notion.Field] = [Fields.Furrows, Harvests.Stacks, Fields.Meadow, Fields.Terraces, Crests.Framed, Harvests.Mill],
        [Notion.Desert] = [Deserts.Caravan, Deserts.Dunes, Deserts.Mesas],
        [Notion.Mountain] = [Crags.Pillars, Mountains.Ranges, Mountains.Summit, Crags.Gorge, Mountains.Foothills, Crags.Retreat],
        [Notion.Hill] = [Hills.Rolling, Hills.Valley, Crests.LoneTree, Crests.Crest, Crests.Framed, Crests.Overlook],
        [Notion.Cave] = [Caves.Mouth, Caves.Hollow, Caves.Tunnel],
        [Notion.Well] = [Wells.Burrow, Wells.Falling, Wells.LookingUp, Caves.Mouth, Caves.Hollow, Caves.Tunnel],
        [Notion.City] = [Cities.Waterfront, Streets.Canyon, Cities.Towers, Cities.Roofs, Bridges.Hanging, Pavements.UnderLamp],
        [Notion.Street] = [Streets.Alley, Pavements.Front, Pavements.UnderLamp, Pavements.Corner, Streets.Canyon, Villages.Lane],
        [Notion.Village] = [Villages.Farm, Villages.OnHill, Villages.Lane, Fields.Furrows, Homes.FromOutside, Villages.Hamlet],
        [Notion.Castle] = [Palaces.OnCrag, Palaces.AcrossWater, Palaces.Court, Palaces.AboveMist, Openings.Arcade, Halls.Corridor],
        [Notion.Temple] = [Temples.AmongTrees, Temples.Steps, Crags.Retreat],
        [Notion.Road] = [Forests.Avenue, Roads.OverHills, Roads.Straight, Bridges.Footbridge, Temples.Steps, Roads.Signpost],
        [Notion.Bridge] = [Bridges.Footbridge, Bridges.Hanging, Rivers.Bridged],
        [Notion.Boat] = [Lakes.Moored, Voyages.Sailing, Voyages.Ferry, Seas.Islands, Seas.Breakers, Seas.Open],
        [Notion.Train] = [Trains.Viaduct, Trains.Platform, Trains.Crossing],
        [Notion.Window] = [Openings.RoundWindow, Homes.FromOutside, Rooms.WindowSide, Stills.BeforeWindow, Openings.Arcade, Homes.Attic],
        [Notion.Door] = [Courts.Gate, Halls.Doorway, Halls.Corridor, Dreams.Doors, Homes.FromOutside, Openings.Screen],
        [Notion.Stairs] = [Dreams.Stair, Temples.Steps, Halls.Flight],
        [Notion.Fire] = [Rooms.Hearth, Fires.CampFire, Fires.Burning, Crowds.Procession, Stills.LampLight, Fires.Lanterns],
        [Notion.Lamp] = [Rooms.LampCorner, Stills.LampLight, Pavements.UnderLamp, Streets.Alley, Homes.FromOutside, Fires.Lanterns],
        [Notion.Machine] = [Machines.Workshop, Machines.Gears, Shapes.Orbits],
        [Notion.Stars] = [Heavens.Treetops, Heavens.MilkyWay, Fires.Lanterns, Shores.Pier, Skies.Heaped, Crests.Overlook],
        [Notion.Moon] = [Heavens.Treetops, Heavens.GreatDisc, Wings.BranchMoon, Shores.Pier, Lakes.Reeds, Crests.LoneTree],
        [Notion.Sun] = [Crests.Crest, Heavens.GreatDisc, Seas.Open, Deserts.Caravan, Heavens.Beams, Roads.Signpost],
        [Notion.Bird] = [Wings.OnWire, Lakes.Reeds, Wings.Migration, Blossoms.Bough, Skies.Heaped, Wings.BranchMoon],
        [Notion.Dream] = 
        [
            Dreams.Doors, Dreams.Whale, Dreams.FloatingIsland, Palaces.AboveMist, Skies.CloudSea, Fires.Lanterns,
            Dreams.Stair, Shapes.Phases, Wings.BranchMoon, Skies.Balloons, Wells.Falling, Gardens.Pavilion,
        ],
        [Notion.Geometry] = 
        [
            Dreams.Stair, Shapes.Phases, Shapes.Orbits, Measures.Hourglass, Measures.Prism, Shapes.Solids,
            Dreams.Doors, Machines.Gears, Measures.Contours, Displays.Monument, Halls.Library, Halls.Corridor,
        ],
        [Notion.Crowd] = [Company.Dinner, Company.Audience, Crowds.OnCrest, Crowds.Procession, Pavements.Front, Palaces.Court],
        [Notion.Room] = 
        [
            Rooms.Hearth, Halls.Doorway, Rooms.WindowSide, Openings.RoundWindow, Homes.FromOutside, Homes.Attic,
            Rooms.LampCorner, Halls.Library, Openings.Screen, Stills.BeforeWindow, Openings.Arcade, Halls.Corridor,
        ],
        [Notion.Stone] = [Stones.Monolith, Stones.Circle, Stones.Boulder, Caves.Mouth, Stones.Balanced, Crests.Overlook],
        [Notion.Book] = Things, [Notion.Letter] = Things, [Notion.Clock] = Things, [Notion.Table] = Things, [Notion.Mirror] = Things, [Notion.Jewel] = Things,
        [Notion.Sky] = Air, [Notion.Cloud] = Air,
    };

    // What an eastern house has, and what it hasn't: no mantelpiece, no attic; and no ring of stones.
    private static readonly Dictionary<Notion, Action<Stage>[]> Eastern = new()
    {
        [Notion.Room] = 
        [
            Openings.RoundWindow, Halls.Doorway, Openings.Screen, Rooms.LampCorner, Openings.Arcade, Rooms.WindowSide,
            Courts.Gate, Halls.Library, Halls.Corridor, Stills.BeforeWindow, Stills.LampLight, Stills.Niche,
        ],
        [Notion.Stone] = [Stones.Monolith, Stones.Balanced, Crests.Overlook, Crags.Pillars, Stones.Scholar, Stones.Boulder],
    };

    private static readonly HashSet<Action<Stage>> Inside =
    [
        Rooms.WindowSide, Rooms.LampCorner, Rooms.Hearth, Halls.Doorway, Halls.Library, Halls.Corridor, Halls.Flight, Openings.RoundWindow,
        Openings.Arcade, Openings.Screen, Homes.Attic, Stills.BeforeWindow, Stills.Disc, Stills.Niche, Stills.LampLight, Displays.Shelf,
        Company.Dinner, Company.Audience, Machines.Workshop, Machines.Gears, Caves.Hollow, Caves.Tunnel, Measures.Prism, Stones.Scholar,
    ];

    /// <summary>The settings of sentences whose words name none, in an order where those three to five further on always differ in kind.</summary>
    public static readonly IReadOnlyList<Notion> Defaults =
    [
        Notion.Hill, Notion.Sea, Notion.Room, Notion.Forest, Notion.Sky, Notion.Flower, Notion.Mountain, Notion.River,
        Notion.Geometry, Notion.Road, Notion.Window, Notion.Field, Notion.Moon, Notion.Village, Notion.Lake, Notion.Book,
        Notion.Tree, Notion.Dream, Notion.Bridge, Notion.Room, Notion.Stars, Notion.Garden, Notion.Lamp, Notion.Boat,
    ];

    /// <summary>Every setting there is.</summary>
    public static IReadOnlyCollection<Notion> Settings => Everywhere.Keys;

    /// <summary>Draws the planned picture.</summary>
    public static void Draw(Stage s)
    {
        var all = Of(s.Plan.Setting, s.Plan.East);
        var composition = all[s.Plan.Composition % all.Count];
        composition(s);
        Finish.Apply(s, !Inside.Contains(composition));
    }

    /// <summary>The compositions of a setting.</summary>
    public static IReadOnlyList<Action<Stage>> Of(Notion setting, bool east) =>
        east && Eastern.TryGetValue(setting, out var own) ? own : Everywhere.GetValueOrDefault(setting, Everywhere[Notion.Hill]);
}
