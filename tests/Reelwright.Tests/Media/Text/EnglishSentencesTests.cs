namespace Reelwright.Tests.Media.Text;

/// <summary>English: what ends a sentence and what only looks like it.</summary>
public sealed class EnglishSentencesTests
{
    [Theory]
    [InlineData("The lamp went out. | Nobody spoke! | Who was there? | A cat.")]
    [InlineData("Dr. Hale met Mrs. Orme and Prof. Lind at St. Mary's. | They ate.")]
    [InlineData("J. K. Marlow and T. S. Bright wrote it. | It sold well.")]
    [InlineData("He took vitamin C. | Mary took none.")]
    [InlineData("It was only I. | The others had gone.")]
    [InlineData("The rate rose by 3.5 percent, or $ 2.00, in No. 7 of vol. 3 on p. 12. | Then it fell.")]
    [InlineData("We moved to the U.S. | We liked it.")]
    [InlineData("The U.S. Navy sailed with U.S. ships.")]
    [InlineData("The train left at 4:15 p.m. | Passengers waved.")]
    [InlineData("It opens at 9 a.m. Monday and 10 a.m. EST elsewhere.")]
    [InlineData("Bring nails, glue, etc. and a saw. | Bring paint, etc. | Ask Tom.")]
    [InlineData("Some fruit, e.g. figs, i.e. the sweet ones, cf. Table 2, keeps (see Fig. 4).")]
    // Without a word that surely opens a sentence, an abbreviation holds on to the next name.
    [InlineData("She joined Acme Inc. Directors cheered.")]
    [InlineData("She joined Acme Inc. | The directors cheered.")]
    [InlineData("It snowed on Jan. 5 and Feb. 12. | We stayed in.")]
    [InlineData("It happened c. 1230 BC. | Nobody knows why.")]
    [InlineData("As shown in Fig. S1, Eq. (3) and vol. II, p < .05 Tukey et al. (2010) agree. | No. | I do not.")]
    [InlineData("In 1999. | 15 people came.")]
    public void Abbreviations_and_numbers(string example) => Table.Check(example, "en");

    [Theory]
    [InlineData("“Why?” said Ann. | “Because!” he cried.")]
    [InlineData("“Why?” Ann asked. | “Go!” Mrs. Lee softly replied.")]
    [InlineData("“Why?” | Ann left the room.")]
    [InlineData("“Why?” | She said it twice.")]
    [InlineData("“I came. | I saw,” he said. | “I left.”")]
    [InlineData("\"It rains.\" | \"It does.\" | They laughed.")]
    [InlineData("He called it “the future.” | Nobody agreed.")]
    [InlineData("“Yes.”| “No.”")]
    [InlineData("‘Come!’ said the cat. | ‘Never!’")]
    [InlineData("What a day! how it rained, and oh! what mud.")]
    [InlineData("He shouted _Stop!_ | The cart stopped.")]
    [InlineData("I only thought — | Yes, I know.")]
    [InlineData("The road — I knew it well — was long.")]
    public void Quotes_and_speech(string example) => Table.Check(example, "en");

    [Theory]
    [InlineData("It is so [3]. | This holds. [4] | That too.[5] | So be it.")]
    [InlineData("The law changed.12 | The city did not.")]
    [InlineData("The rule held (Figure 1.6). 5 | The end came.")]
    [InlineData("They left. [...] | We stayed.")]
    [InlineData("The shop (is it open? Ask Bob.) was shut.")]
    [InlineData("(He was late.) | She was not. | (Both knew. | Neither said so.)")]
    [InlineData("1. Mix the flour. | 2. Add water.")]
    [InlineData("Chapter IV. The Long Night")]
    [InlineData("Well ... maybe. | I waited ... | Then I left. | ... and so on.")]
    [InlineData("He waited. . . . | Nothing came.")]
    [InlineData("Really?! | Yes!!! | Good.")]
    [InlineData("Write to ann.lee@mail.example.org or see www.example.org/a.b today. | Thanks!")]
    [InlineData("It failed. | iPhone owners wept. | https://example.org says so.")]
    [InlineData("Thanks a lot. :) | See you.")]
    [InlineData("We won! 🎉 | Drinks are free.")]
    [InlineData("i like it. | it rains, e.g. today. | who knows? | me.")]
    [InlineData("He came; she went; it rained; all slept.")]
    [InlineData("Three things count above the others: | the weather of the coming week; | the price of bread in town; | and the mood of the old captain.")]
    public void Marks_and_lists(string example) => Table.Check(example, "en");
}
