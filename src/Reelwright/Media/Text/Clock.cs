namespace Reelwright.Media.Text;

/// <summary>"a.m." and "p.m.": a capital after them opens a sentence unless it names a zone or a day.</summary>
internal static class Clock
{
    private static readonly WordSet followers = new("""
        EST EDT PST PDT CST CDT MST MDT GMT UTC CET BST ET PT CT Eastern Pacific Central
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
        October November December Mon Tue Wed Thu Fri Sat Sun
        """);

    public static bool Is(ReadOnlySpan<char> word) =>
        word.Length == 3 && word[1] == '.' && word[0] is 'a' or 'p' or 'A' or 'P' && word[2] is 'm' or 'M';

    public static bool IsZoneOrDay(ReadOnlySpan<char> word) => followers.Has(word);
}
