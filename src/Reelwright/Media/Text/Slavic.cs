namespace Reelwright.Media.Text;

/// <summary>Russian (read for the other Cyrillic languages too) and Polish abbreviations and sentence openers.</summary>
internal static class Slavic
{
    public static readonly Conventions Russian = new()
    {
        Titles = new("""
            им проф акад доц ред изд англ нем фр лат греч ср напр ул пр пл пер т.е т.к т.н св гр тов г-н г-жа см
            """),
        Numbered = new("стр с рис табл гл п пп кв кн т ч № ст"),
        Loose = new("г гг в вв н.э руб коп тыс млн млрд ок род тел янв февр мар апр авг сент окт нояб дек обл р"),
        Closing = new("др пр т.д т.п"),
        Openers = new("""
            он она они оно мы я вы ты это этот эта эти тот та те в во на с со по и но а из к ко у за для при после до как что кто
            когда где так также его её их все всё если однако поэтому затем потом тогда здесь там теперь уже не ни или чтобы
            потому хотя под над между через без о об от мой наш ваш да нет вот
            """),
    };

    public static readonly Conventions Polish = new()
    {
        Ordinals = true,
        Titles = new("hab inż mgr ks św np tj tzn m.in ul al tzw im ok"),
        Numbered = new("str s rys tab rozdz"),
        Loose = new("r w godz tys mln mld tel wyd red"),
        Closing = new("itd itp"),
        Openers = new("""
            on ona ono oni one my ja wy ty to ten ta te w we na z ze po i ale a o od do dla przy przed jak co kto kiedy gdzie tak
            także jego jej ich wszystko jeśli jednak więc potem wtedy tam tu teraz już nie lub albo bo choć pod nad bez mój nasz
            """),
    };
}
