namespace Reelwright.Media.Text;

/// <summary>The commonest small words of languages in Latin script.</summary>
internal static class FunctionWords
{
    public static readonly (string Tag, WordSet Words)[] All =
    [
        ("en", new("the of and to in is was that it he she for on with as his her at be by this have from not but are you they we which or had an were been their has there will would what when who him them if no my your into about said i a do don can could so just me know think how very all one")),
        ("fr", new("le la les des et est un une du dans que qui en pour pas sur au ne se ce il elle par plus avec son sa ses sont était mais nous vous je tu on cette aux comme leur ou où être avait fait tout l d qu n c j s")),
        ("de", new("der die das und ist in den von zu mit sich des auf für nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man wenn ich wir ihr")),
        ("es", new("el la los las de que y en un una por con no para es se su del al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante era había yo ella él")),
        ("it", new("il lo la gli le di che e un una per è in non con si del della dei da al alla nel nella sono come anche più ma ha suo sua era questo questa o se ci mi io lui lei essere aveva quando dalla delle degli l d dell")),
        ("pt", new("o a os as de que e em um uma para com não por do da dos das no na nos nas se mais como mas foi ao ele ela seu sua ou quando muito já eu também só pelo pela até isso entre era depois sem mesmo aos está ser tinha você")),
        ("nl", new("de het een en van in is dat op te voor met zijn niet aan er om ook als dan maar bij door uit naar heeft hij ze zij wordt werd was die dit deze over tot nog worden ik je wij had haar hun geen wat kan")),
        ("pl", new("i w na z do nie się jest to że o jak za od po przez dla ale który która które był była było są tym tego ten ta jego jej przed przy ich już tylko tak co czy być może mnie jestem oraz")),
        ("sv", new("och i att det som en på är av för med den till inte har om ett han hon men var jag sig från så vi kan när man hade nu över vid eller efter upp också bara mycket alla detta")),
        ("da", new("og i at det som en på er af for med den til ikke har om et han hun men var jeg sig fra så vi kan når man havde nu over ved eller efter op også kun meget alle dette hvad blev være")),
        ("no", new("og i at det som en på er av for med den til ikke har om et han hun men var jeg seg fra så vi kan når man hadde nå over ved eller etter opp også bare mye alle dette hva ble være")),
        ("fi", new("ja on ei se että oli hän mutta kun niin kuin myös joka ovat sen tai jos olla minä vain mitä nyt hänen ole vielä sitä siitä sekä kanssa")),
        ("cs", new("a je se v na to že s z do o jako i ve k ale by který která které byl byla bylo jsou pro od po za jeho její si jsem tak už jen až nebo když není při")),
        ("hu", new("a az és hogy nem is egy volt ez meg csak már de mint van még azt el ki ha vagy lehet nagyon minden kell")),
        ("ro", new("și în de la a nu că cu pe o un din este care să pentru mai au fost sau ca se dar lui ei ce prin după sunt era")),
        ("tr", new("ve bir bu da de için ile çok ne gibi daha olarak olan o ben sen ama her kadar sonra var değil mi ki en")),
        ("id", new("yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena ada oleh mereka saya kami kita dia atau bisa sudah")),
        ("vi", new("và của là có không được trong cho một các người những với này đã để khi từ ở như đến về ông bà tôi anh em")),
    ];
}
