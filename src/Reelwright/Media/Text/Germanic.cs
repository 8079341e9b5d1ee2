namespace Reelwright.Media.Text;

/// <summary>German, Dutch and Scandinavian abbreviations and sentence openers.</summary>
internal static class Germanic
{
    public static readonly Conventions German = new()
    {
        Ordinals = true,
        Titles = new("""
            Hr Hrn Fr Frl Dipl Ing Mag bzw vgl evtl ggf inkl exkl zzgl sog gem insb bspw geb gest verh z.B d.h u.a o.g i.d.R z.T
            s.o s.u v.a m.E allg ehem einschl
            """),
        Numbered = new("Bd Kap Abs S Abb Tab Anm Ziff Hs Jg"),
        Loose = new("Str Tel Jh Jhd Mio Mrd Std Min Sek Jan Feb Apr Aug Sept Okt Nov Dez Mo Di Mi Do Sa So n.Chr v.Chr Chr Aufl Hrsg"),
        Closing = new("usw etc usf"),
        Openers = new("""
            der die das den dem des ein eine einen einem einer er sie es wir ich ihr du man in im am an auf aus bei mit nach von vom
            vor zu zum zur für durch über unter und oder aber doch denn dann da dort hier wenn als wie was wer wo warum auch noch
            nur so seit bis während nachdem obwohl weil dieser diese dieses jeder jede jedes alle viele kein keine nicht nun jetzt
            später danach dabei damit deshalb daher sein seine ihre mein unser ja nein bald plötzlich schließlich trotzdem
            """),
        Saying = new("sagte fragte rief antwortete flüsterte schrie meinte erwiderte"),
    };

    public static readonly Conventions Dutch = new()
    {
        Titles = new("dhr mevr mw drs ir ing mr bijv blz evt incl excl m.b.t d.w.z o.a t.a.v i.v.m z.g zgn"),
        Numbered = new("blz afb hfst"),
        Loose = new("jan feb mrt apr jun jul aug sept okt nov dec tel"),
        Closing = new("enz etc"),
        Openers = new("""
            de het een hij zij ze wij we ik jij je u dit dat deze die er in op aan bij met na naar van voor uit over onder en of
            maar want dan daar hier als toen wat wie waar waarom hoe ook nog niet nu later daarom zijn haar hun mijn ja nee
            """),
    };

    public static readonly Conventions Scandinavian = new()
    {
        Titles = new("hr fr frk t.ex bl.a d.v.s f.eks dvs ev resp s.k f.d"),
        Numbered = new("s kap nr"),
        Loose = new("jan feb mar apr jun jul aug sep okt nov dec kl tel"),
        Closing = new("osv m.m m.fl etc"),
        Openers = new("""
            den det de en ett et han hon hun vi jag jeg du ni man i på av med från fra för för till til om när når som och og men
            eller så då här her där der vad hva hvad vem hvem inte ikke nu nå dessa denna detta dette hans hennes min ja nej nei
            """),
    };
}
