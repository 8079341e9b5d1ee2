namespace Reelwright.Tests.Engine;

/// <summary>A chapter of 24 short sentences, two of them equal: they share one voice line.</summary>
internal static class Book
{
    /// <summary>How many calls to makers it takes: a picture for each sentence, and one voice line less.</summary>
    public const int Calls = 47;

    private const string Text = """
        Chapter 1

        The lamp went out at nine. Nobody moved in the kitchen. Rain ran down the long window. Anna counted the steps outside. Four, and then a pause. The dog lifted its grey head. Someone knocked at the door. It was only the postman.

        He carried a small wet box. The label had washed away. Anna put it on the table. Someone knocked at the door. This time no one stood there. The street shone under the moon. A cat crossed it without hurry. Far off a train was leaving.

        She opened the box at last. Inside lay a silver key. It fitted nothing in the house. So she walked up the hill. The forest began behind the mill. Snow covered the narrow path. At its end stood a tower. The key turned without a sound.
        """;

    /// <summary>Writes it and returns its path.</summary>
    public static string Write(string folder)
    {
        var path = Path.Combine(folder, "key.txt");
        File.WriteAllText(path, Text);
        return path;
    }
}
