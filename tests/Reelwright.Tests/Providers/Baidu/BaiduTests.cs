using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Baidu;

/// <summary>Pictures by Qianfan.</summary>
public sealed class BaiduPicturesTests : RemoteMakerContract<PictureRequest, FakeBaidu>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "baidu";
    protected override PictureRequest Full => new("A sea.", "A grey sea.", 1280, 720, 7) { Seed = 99, CfgScale = 3.5 };

    protected override string Endpoint(string address) => address + "/v2";

    [Fact]
    public Task A_model_it_does_not_know_is_blamed() => EnsureModelBlamed("invalid_model");

    [Fact]
    public async Task The_size_is_the_nearest_of_the_model_s()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        Fake.Requests.Single().At("size").ShouldBe("2048x1152");
    }
}

/// <summary>Pictures by Qianfan's model that takes one to look like.</summary>
public sealed class BaiduReferencedPicturesTests : RemoteMakerContract<PictureRequest, FakeBaidu>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "baidu";
    protected override string Model => "irag-1.0";
    protected override PictureRequest Full => new("A sea.", "A grey sea.", 1280, 720, 7) { References = [Inputs.Picture] };

    protected override string Endpoint(string address) => address + "/v2";
}

/// <summary>Voices by Baidu.</summary>
public sealed class BaiduSpeechTests : RemoteMakerContract<SpeechRequest, FakeBaiduSpeech>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "baidu";
    protected override string Secret => FakeBaiduSpeech.Secret;
    protected override SpeechRequest Full => new("海是灰色的 & 50% +1.", "zh", "5003", 1.4, 0.8, 1);
    protected override string PolicyCode => "request_refused";
    protected override IReadOnlyList<string> Reworded => ["language", "text"];

    protected override bool Asks(Heard request) => request.Path is "/text2audio";

    [Fact]
    public async Task What_is_encoded_twice_is_spoken_as_it_was_written()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        Fake.Spoken.ShouldBe(Full.Text);
        var body = Fake.Requests.Single(Asks);
        (body.At("spd"), body.At("pit")).ShouldBe(("7", "4"));
        System.Text.Encoding.ASCII.GetString(body.Body).ShouldContain("tex=%25E6%25B5%25B7");
    }

    [Fact]
    public async Task A_token_is_asked_for_once()
    {
        // Tokens are kept by process, address and key, and another fake may have listened on this port before.
        var own = FakeVendor.Key + Guid.NewGuid().ToString("N");
        await Open(own).Send(Full, Guid.CreateVersion7(), default);
        await Open(own).Send(Full, Guid.CreateVersion7(), default);
        Fake.Requests.Count(r => r.Path.StartsWith("/oauth/", StringComparison.Ordinal)).ShouldBe(1);
        Fake.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_was_taken_back_is_asked_for_anew()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        Fake.Token = "24.fake-token-2";
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate, failure.Passing).ShouldBe(("maker_busy", Fate.NotExecuted, true), failure.Message);
        await Open().Send(Full, Guid.CreateVersion7(), default);
        Fake.Accepted.ShouldBe(2);
    }

    [Theory]
    [InlineData(501, "request_refused", false)]
    [InlineData(502, "maker_key_refused", false)]
    [InlineData(503, "request_refused", false)]
    [InlineData(6, "maker_forbidden", false)]
    [InlineData(15, "maker_busy", true)]
    [InlineData(18, "maker_busy", true)]
    public async Task What_is_refused_with_status_200_is_refused(int vendor, string code, bool passing)
    {
        Fake.Refuses = vendor;
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate, failure.Passing).ShouldBe((code, Fate.NotExecuted, passing), failure.Message);
        Fake.Accepted.ShouldBe(0);
    }

    [Fact]
    public async Task A_text_of_too_many_bytes_is_refused_before_anything_is_sent()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full with { Text = new string('海', 513) }, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate).ShouldBe(("field_invalid", Fate.NotExecuted), failure.Message);
        Fake.Requests.ShouldBeEmpty();
    }
}
