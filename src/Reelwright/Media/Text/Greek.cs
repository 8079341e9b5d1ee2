namespace Reelwright.Media.Text;

/// <summary>Greek abbreviations and sentence openers.</summary>
internal static class Greek
{
    public static readonly Conventions Rules = new()
    {
        Stops = Marks.GreekStops,
        Titles = new("κ κα κος δρ καθ π.χ δηλ βλ αγ"),
        Numbered = new("σελ αρ τ κεφ αριθ"),
        Loose = new("π.Χ μ.Χ τηλ οδ Ιαν Φεβ Μαρ Απρ Ιουν Ιουλ Αυγ Σεπτ Οκτ Νοε Δεκ"),
        Closing = new("κ.λπ κ.ά κτλ κλπ"),
        Openers = new("""
            ο η το οι τα ένας μια μία ένα αυτός αυτή αυτό εγώ εσύ και αλλά όμως όταν αν στο στη στην στον σε με από για πώς τι
            ποιος ποια πού γιατί δεν ναι όχι τότε μετά πριν όπως
            """),
    };
}
