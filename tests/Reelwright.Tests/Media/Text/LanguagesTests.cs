using Reelwright.Media.Text;

namespace Reelwright.Tests.Media.Text;

/// <summary>The language of a paragraph: script, then small words, then the book's.</summary>
public sealed class LanguagesTests
{
    [Theory]
    [InlineData("天黑了，他打开Windows Server看了看。", "en", "zh")]
    [InlineData("The poet 李白 was born in a far country and loved the moon.", "zh", "en")]
    [InlineData("彼は東京駅で待っていた。", "zh", "ja")]
    [InlineData("東京物語", "ja", "ja")]
    [InlineData("东京物语", "en", "zh")]
    [InlineData("비가 온다.", "en", "ko")]
    [InlineData("Она пришла домой, и все уже спали.", "en", "ru")]
    [InlineData("Вона прийшла додому, і всі вже спали.", "en", "uk")]
    [InlineData("Тя дойде у дома.", "bg", "bg")]
    [InlineData("Ποιος είναι;", "en", "el")]
    [InlineData("من هناك؟", "en", "ar")]
    [InlineData("מי שם?", "en", "he")]
    [InlineData("ใครอยู่ที่นั่น Windows", "en", "th")]
    [InlineData("कौन है?", "en", "hi")]
    [InlineData("Elle est dans la maison avec les enfants.", "en", "fr")]
    [InlineData("Sie war nicht in der Stadt und er auch nicht.", "en", "de")]
    [InlineData("El niño no sabe que la puerta está abierta por una razón.", "en", "es")]
    [InlineData("Non è vero che il gatto sia nella casa con lei.", "en", "it")]
    [InlineData("Ele não sabe que a porta do quarto está aberta para você.", "en", "pt")]
    [InlineData("Het was niet de eerste keer dat hij met haar naar zee ging.", "en", "nl")]
    [InlineData("Nie wiem, czy to jest to samo, co było przed nim.", "en", "pl")]
    [InlineData("Det är inte så att han har varit här och jag vet det.", "en", "sv")]
    [InlineData("OK!", "zh-Hans", "zh")]
    [InlineData("Bonjour!", "en", "en")]
    [InlineData("It was the cat that had been in the house.", "fr", "en")]
    [InlineData("1234 ...", "de-AT", "de")]
    [InlineData("", "en", "en")]
    public void A_paragraph_tells_its_language(string text, string fallback, string expected) =>
        Languages.Of(text, fallback).ShouldBe(expected);
}
