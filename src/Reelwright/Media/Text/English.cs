namespace Reelwright.Media.Text;

/// <summary>English abbreviations and sentence openers.</summary>
internal static class English
{
    public static readonly Conventions Rules = new()
    {
        Stops = Marks.StopsAndDashes,
        Titles = new("""
            Mx Drs Profs Rev Hon Gen Col Lt Sgt Capt Cpt Cmdr Cdr Adm Maj Brig Cpl Pvt Gov Sen Sens Rep Reps Pres Supt Insp Det
            Messrs Msgr Ven Amb Atty Treas Fr Br viz eg ie esp approx incl resp op a.k.a
            """),
        Numbered = new("nos vols figs sec secs ch chap chaps arts eq eqs app para paras par pt pts col cols ll ver Ex Exs Op"),
        Loose = new("""
            Esq Cos Bros Assn Assoc dept div univ inst Mfg Ave Blvd Rd Sts Hwy Pkwy Sq Mt Mts Ft Pt
            Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
            Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
            Tenn Tex Va Vt Wash Wis Wyo al ed eds trans repr rev ext est govt misc intl natl tel abbr Mus Bibl
            """),
        Closing = new("etc ft lb lbs oz hr hrs min mins mi km cm mm kg yr yrs mo mph tsp tbsp gal qt am pm"),
        Openers = new("""
            a an the this that these those he she it we you they i his her its our their my your who what when where why how which
            in on at by for from with to as if while after before since because although though but and or so yet however therefore
            thus also there here not no yes some many most all both each every several such one two three then now once until under
            during despite upon unlike among between even just only another other others nevertheless moreover furthermore
            meanwhile instead indeed perhaps maybe finally first second third later today according is are was were do does did
            can could will would should have has had let please well oh still either neither nor rather like people everyone
            someone nobody nothing something whether without within through throughout
            """),
        Saying = new("""
            say says said ask asks asked reply replies replied cry cries cried exclaims exclaimed answers answered whispers
            whispered shouts shouted mutters muttered added continues continued called screams screamed yelled remarked inquired
            enquired murmured interrupted demanded wondered gasped snapped growled observed responded moaned sobbed groaned
            grumbled hissed urged begged retorted stammered pleaded declared insisted repeated
            """),
        Objects = new("it the that this these those nothing something anything a an no so"),
        Turns = new("""
            yes yeah no okay ok well oh but so and it that this these those there we you he she they my your his her our their
            what who where when why how if because although then do don did is are was were can could will would have not
            """),
        Lettered = new("""
            vitamin hepatitis type plan group class grade section appendix table figure part point option team model size step
            level phase vector category unit block room gate exhibit schedule annex
            """),
    };
}
