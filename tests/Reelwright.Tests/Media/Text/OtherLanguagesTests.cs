namespace Reelwright.Tests.Media.Text;

/// <summary>Other languages: their abbreviations, quotes, ordinals and stops.</summary>
public sealed class OtherLanguagesTests
{
    [Theory]
    [InlineData("fr", "M. Leroy et Mme Petit arrivent. | « Où allez-vous ? » demanda-t-il. | « À Lyon. » | Ils partirent.")]
    [InlineData("fr", "Elle vit J.-C. Martin, etc. | C'est tout !")]
    [InlineData("de", "Am 3. Oktober kam Dr. Weiß, z. B. mit Frau Nr. 7. | Es regnete.")]
    [InlineData("de", "„Wer ist da?“ fragte sie. | „Ich.“ | Das war 1999. | Danach schwieg er.")]
    [InlineData("de", "»Komm!« | Sie lief.")]
    [InlineData("es", "El Sr. Gil y la Sra. Paz llegaron a las 3. | ¿Quién es? | ¡Nadie! | —¿Seguro? —preguntó ella.")]
    [InlineData("it", "Il Sig. Neri e la Dott.ssa Bo sono qui. | Che ore sono? | Non so.")]
    [InlineData("pt", "O Sr. Dias chegou às 5. | A Dra. Lima não veio. | Por quê?")]
    [InlineData("nl", "Dhr. de Wit zag bijv. drie eenden. | Het regende.")]
    [InlineData("ru", "— Кто там? — спросил А. С. Серов. | В 1999 г. он уехал и т. д. | Всё стихло.")]
    [InlineData("ru", "Это было в 1820 г. | Она жила на ул. Мира, д. 5.")]
    [InlineData("pl", "Prof. Nowak, tj. sąsiad, przyszedł. | Kto to? | Nikt.")]
    [InlineData("ko", "비가 온다. | 누구세요? | \"가자!\"라고 그가 말했다. | 끝.")]
    [InlineData("hi", "वह गया। | कौन है? | कोई नहीं।")]
    [InlineData("ar", "ذهب الرجل. | من هناك؟ | لا أحد.")]
    [InlineData("el", "Ποιος είναι; | Κανείς. | Καλά!")]
    public void Each_keeps_its_own_habits(string language, string example) => Table.Check(example, language);
}
