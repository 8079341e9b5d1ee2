namespace Reelwright.Media.Text;

/// <summary>French, Spanish, Italian and Portuguese abbreviations and sentence openers.</summary>
internal static class Romance
{
    public static readonly Conventions French = new()
    {
        Titles = new("M MM Mmes Mlles Pr Me Mgr Ste env apr éd cap cf c.-à-d"),
        Numbered = new("chap al n fol ibid"),
        Loose = new("av bd boul janv févr avr juil sept oct nov déc tél"),
        Closing = new("etc"),
        Openers = new("""
            le la les l un une des du de d il elle ils elles on nous vous je j tu ce cette ces c et mais ou donc or car en dans sur
            sous avec sans pour par après avant depuis pendant quand lorsque comme si qui que quoi où à au aux son sa ses leur leurs
            mon ma mes cependant puis alors ainsi aussi enfin tout tous toute oui non ne n y
            """),
    };

    public static readonly Conventions Spanish = new()
    {
        Titles = new("Sra Sres Sras Srta D Dña Dn Dra Profa Lic Ing Arq Gral Sto Sta aprox p.ej"),
        Numbered = new("pág págs núm cap vols"),
        Loose = new("Ud Uds Vd Vds EE.UU a.C d.C av avda tel ene feb mar abr jun jul ago sept oct nov dic S.A"),
        Closing = new("etc"),
        Openers = new("""
            el la los las lo un una unos unas él ella ellos ellas yo tú usted nosotros este esta estos estas ese esa esto eso en de
            del al con sin por para según desde hasta cuando como si que qué quién dónde cómo cuándo y o pero sino aunque porque
            entonces luego después antes también no sí su sus mi mis se me le hay es era fue todo todos ya
            """),
    };

    public static readonly Conventions Italian = new()
    {
        Titles = new("Sig Sigg Sig.ra Dott Dott.ssa Ing Avv Arch On Gen Col Cap Mons S es cfr ecc.mo"),
        Numbered = new("pag pagg cap n"),
        Loose = new("tel gen feb mar apr mag giu lug ago sett ott nov dic a.C d.C S.p.A"),
        Closing = new("ecc etc"),
        Openers = new("""
            il lo la i gli le l un uno una un' egli lui lei essi noi voi io tu questo questa questi queste quello quella in nel nella
            di del della da dal a al alla con su sul per tra fra quando come se che chi cosa dove perché e ed o ma però anche allora
            poi dopo prima non sì si suo sua mio ci è era così
            """),
    };

    public static readonly Conventions Portuguese = new()
    {
        Titles = new("Sra Srs Dra Profa Eng D Exmo Exma V.Exa aprox p.ex"),
        Numbered = new("pág págs cap n"),
        Loose = new("av tel jan fev mar abr mai jun jul ago set out nov dez a.C d.C S.A"),
        Closing = new("etc"),
        Openers = new("""
            o a os as um uma uns umas ele ela eles elas eu tu você nós este esta isto esse essa isso em no na nos nas de do da dos
            das com sem por para segundo desde até quando como se que quem onde porque e ou mas também então depois antes não sim
            seu sua meu minha já há é era foi todo todos
            """),
    };
}
