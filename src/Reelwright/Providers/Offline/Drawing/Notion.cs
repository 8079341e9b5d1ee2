namespace Reelwright.Providers.Offline.Drawing;

/// <summary>What a sentence can speak of that the drawn pictures know how to show.</summary>
public enum Notion
{
    // Times of day and seasons.
    Night, Dawn, Day, Dusk, Spring, Autumn,

    // Weather.
    Rain, Storm, Snow, Fog,

    // Places outside.
    Sea, River, Lake, Waterfall, Forest, Garden, Field, Desert, Mountain, Hill, Stone, Cave, Well,
    City, Street, Village, Castle, Temple, Road, Bridge, Boat, Train,

    // Places inside.
    Room, Door, Window, Stairs,

    // Things.
    Fire, Lamp, Book, Letter, Clock, Table, Mirror, Flower, Tree, Jewel, Machine,

    // What is above.
    Sky, Stars, Moon, Sun, Cloud, Bird,

    // Ideas.
    Dream, Geometry,

    // Who is there.
    Woman, Man, Child, Monk, Figure, Two, Crowd, Horse, Rabbit, Cat, Dog, Fish, Butterfly,

    // A hint of former times in Chinese: robes rather than coats.
    Former,
}
