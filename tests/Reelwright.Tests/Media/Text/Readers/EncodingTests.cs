using System.Text;

namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>Text files in every encoding people still have come out as they were written, short ones too.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Simplified = "夜里下了一场雨，院子里的石榴树掉了一地的花。老人坐在门口，听见远处有人唱歌，想起他年轻的时候。";
    private const string Traditional = "夜裡下了一場雨，院子裡的石榴樹掉了一地的花。老人坐在門口，聽見遠處有人唱歌，想起他年輕的時候。";
    private const string Japanese = "夜中に雨が降り、庭の桜の花がたくさん散った。老人は縁側に座って、遠くの歌声を聞きながら若い頃のことを思い出していた。";
    private const string Korean = "밤새 비가 내려서 마당의 꽃이 모두 떨어졌다. 노인은 문 앞에 앉아 먼 곳에서 들려오는 노래를 들었다.";
    private const string French = "L’été dernier, à la fête du château, le garçon reçut une lettre très étrange : « Où êtes-vous ? »";
    private const string German = "Der Bäcker öffnete früh die Tür; über den Dächern lag Nebel, und die Straße war naß und groß.";
    private const string Polish = "Stary żeglarz siedział na łódce i śpiewał pieśń o mieście, którego już nie było. Księżyc świecił jasno.";
    private const string Czech = "Starý námořník seděl u řeky a zpíval píseň o městě, které už dávno zmizelo pod hladinou. Měsíc svítil.";
    private const string Russian = "Старик сидел у ворот и слушал, как вдали поют. Ночью прошёл дождь, и весь двор был усыпан цветами.";
    private const string Greek = "Ο γέρος καθόταν στην πόρτα και άκουγε το τραγούδι από μακριά. Τη νύχτα είχε βρέξει στην αυλή.";
    private const string Turkish = "Yaşlı adam kapının önünde oturmuş, uzaktan gelen şarkıyı dinliyordu. Gece yağmur yağmış, ağaçlar ıslanmıştı.";
    private const string Hebrew = "הזקן ישב ליד הדלת והקשיב לשיר שבא מרחוק. בלילה ירד גשם על החצר.";
    private const string Arabic = "جلس الرجل العجوز عند الباب يستمع إلى الغناء من بعيد. في الليل نزل المطر على الحديقة.";
    private const string Lithuanian = "Senis sėdėjo prie durų ir klausėsi tolimos dainos. Naktį lijo, ir visas kiemas buvo pilnas žiedų, šviesių kaip žvaigždės.";

    private readonly Papers papers = new();

    [Theory]
    [InlineData(54936, Simplified)]
    [InlineData(936, Simplified)]
    [InlineData(950, Traditional)]
    [InlineData(932, Japanese)]
    [InlineData(51932, Japanese)]
    [InlineData(50220, Japanese)]
    [InlineData(949, Korean)]
    [InlineData(1252, French)]
    [InlineData(1252, German)]
    [InlineData(1250, Polish)]
    [InlineData(1250, Czech)]
    [InlineData(1251, Russian)]
    [InlineData(1253, Greek)]
    [InlineData(1254, Turkish)]
    [InlineData(1255, Hebrew)]
    [InlineData(1256, Arabic)]
    [InlineData(1257, Lithuanian)]
    public async Task Old_encodings_are_recognised(int codePage, string text) =>
        (await papers.Read("old.txt", Old(codePage).GetBytes(text))).Texts().ShouldBe([text]);

    [Theory]
    [InlineData(54936, "你好，世界。")]
    [InlineData(54936, "第一章")]
    [InlineData(54936, "天亮了，他走了。")]
    [InlineData(950, "你好，世界。")]
    [InlineData(950, "天亮了，他們走了。")]
    [InlineData(932, "おはよう。")]
    [InlineData(932, "今日は雨です。")]
    [InlineData(949, "안녕하세요.")]
    [InlineData(1252, "Café")]
    [InlineData(1252, "It’s late.")]
    [InlineData(1252, "He paid £5.")]
    [InlineData(1252, "El niño comió.")]
    [InlineData(1251, "Привет, мир!")]
    [InlineData(1250, "Żółw śpi.")]
    [InlineData(1253, "Καλημέρα.")]
    public async Task A_few_words_are_enough(int codePage, string text) =>
        (await papers.Read("short.txt", Old(codePage).GetBytes(text))).Texts().ShouldBe([text]);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public async Task Unicode_is_recognised_with_and_without_its_mark(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        foreach (var text in new[] { Simplified + "\n\n一、\n\n" + Traditional, French + "\n\n" + German, Russian + "\n\n" + Japanese })
        {
            byte[] bytes = [.. marked ? encoding.Preamble : default, .. encoding.GetBytes(text)];
            string.Join("\n\n", (await papers.Read("unicode.txt", bytes)).Texts()).Replace(" ", "", StringComparison.Ordinal)
                .ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_long_english_preface_does_not_hide_the_encoding()
    {
        var preface = string.Concat(Enumerable.Repeat("This is the preface of the translator, who had a great deal to say. ", 3000));
        var text = preface.Trim() + "\n\n" + string.Concat(Enumerable.Repeat(Simplified, 50));
        (await papers.Read("long.txt", Old(54936).GetBytes(text))).Texts().Last().ShouldStartWith(Simplified);
    }

    [Fact]
    public async Task A_broken_byte_in_a_long_utf8_file_is_damage_and_not_another_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Simplified + "\n", 100)));
        bytes[1000] = 0xFF;
        (await papers.Read("damaged.txt", bytes)).Texts().Last().ShouldBe(Simplified);
        (await papers.Read("cut.txt", bytes[1500..^2])).Language.ShouldBe("zh");
    }

    [Fact]
    public async Task The_language_a_person_names_settles_what_the_bytes_leave_open()
    {
        // The same bytes are Hungarian in one encoding and nearly Portuguese in another.
        var bytes = Old(1250).GetBytes("bő");
        (await papers.Read("word.txt", bytes, "hu")).Texts().ShouldBe(["bő"]);
        (await papers.Read("word.txt", bytes, "pt")).Texts().ShouldBe(["bõ"]);
    }

    [Fact]
    public async Task Bytes_that_read_as_nothing_are_refused()
    {
        var nonsense = Enumerable.Range(0, 4000).Select(i => (byte)(128 + (((i * 7919) ^ (i >> 3) ^ (i * i)) % 128))).ToArray();
        (await papers.Refusal("nonsense.txt", nonsense)).ShouldBe("encoding_unknown");
        (await papers.Refusal("nonsense.txt", Old(37).GetBytes("This was written on a very large computer, a long time ago. It has letters nobody else uses."))).ShouldBe("encoding_unknown");
    }

    public void Dispose() => papers.Dispose();

    private static Encoding Old(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
}
