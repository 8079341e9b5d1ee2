using System.Buffers.Text;
using System.Text;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Providers.Kling;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Kling;

/// <summary>Clips by Kling.</summary>
public sealed class KlingVideosTests : RemoteMakerContract<VideoRequest, FakeKling>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "kling";
    protected override string? Secret => Fake.OneKey ? null : FakeKling.Secret;
    protected override VideoRequest Full => new("The sea moves.") { NegativePrompt = "people", Duration = 15, Resolution = "1080p", AspectRatio = "9:16", Audio = true };
    protected override IReadOnlyList<VideoRequest> Besides => [new("The sea moves.") { FirstFrame = Inputs.Picture, LastFrame = Inputs.Picture }];
    protected override IReadOnlyList<string> Reworded => ["resolution"];
    private IJobs Jobs => (IJobs)Open();

    [Fact]
    public void The_pass_is_signed_as_the_vendor_signs_it()
    {
        var parts = KlingPass.Of("AKEXAMPLE", "SKEXAMPLE", DateTimeOffset.FromUnixTimeSeconds(1795219200)).Split('.');
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])).ShouldBe("""{"alg":"HS256","typ":"JWT"}""");
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).ShouldBe("""{"iss":"AKEXAMPLE","exp":1795221000,"nbf":1795219195}""");
        parts[2].ShouldBe("-YCXfzvT-2FZUqe0juCde3X8vIOcatDZwd_rDox6bOI");
    }

    [Fact]
    public async Task An_account_of_the_newer_kind_needs_one_key()
    {
        Fake.OneKey = true;
        (await Open().Send(Full, Guid.CreateVersion7(), default)).ShouldBeOfType<Sent.Job>();
    }

    [Fact]
    public async Task A_picture_is_sent_bare_and_to_another_address()
    {
        var job = (Sent.Job)await Open().Send(Besides[0], Guid.CreateVersion7(), default);
        var sent = Fake.Requests.Single();
        (sent.Path, sent.At("image"), job.Id).ShouldBe(("/v1/videos/image2video", "AQIDBA==", "image2video/86611"));
        (await Ended(Jobs, job.Id)).ShouldBeOfType<Sent.Ready>().Units.ShouldBe(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["second"] = 5, ["unit"] = 2 });
    }

    [Fact]
    public async Task A_call_whose_answer_was_lost_is_found_by_our_own_id()
    {
        foreach (var request in (VideoRequest[])[Full, Besides[0]])
        {
            var call = Guid.CreateVersion7();
            (await Jobs.Find(call, default, default)).ShouldBeNull();
            var job = (Sent.Job)await Open().Send(request, call, default);
            (await Jobs.Find(call, default, default)).ShouldBe(job.Id);
        }
    }

    [Fact]
    public async Task A_page_of_a_gateway_does_not_say_that_there_is_no_job()
    {
        Fake.Do(Fault.LostPage);
        (await Should.ThrowAsync<MakerException>(() => Jobs.Find(Guid.CreateVersion7(), default, default))).Passing.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_call_is_never_taken_twice()
    {
        var call = Guid.CreateVersion7();
        await Open().Send(Full, call, default);
        await Should.ThrowAsync<MakerException>(() => Open().Send(Full, call, default));
        Fake.Accepted.ShouldBe(1);
    }

    [Theory]
    [InlineData("Failure to pass the risk control system", "0", "content_refused", false)]
    [InlineData("It could not be made.", "2", "maker_failed", true)]
    public async Task A_job_that_fails_says_why_and_whether_it_is_paid(string message, string units, string code, bool charged)
    {
        Fake.Fails = (message, units);
        Fake.Do(Fault.JobFails);
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        var failure = await Should.ThrowAsync<MakerException>(() => Jobs.Look(job.Id, default));
        (failure.Code, failure.Fate, failure.Charged).ShouldBe((code, Fate.Failed, charged), failure.Message);
    }

    [Theory]
    [InlineData(1202, "1202")]
    [InlineData(1203, "1203")]
    public Task A_model_it_does_not_know_is_blamed(int code, string vendor)
    {
        Fake.NoModel = code;
        return EnsureModelBlamed(vendor);
    }

    [Fact]
    public async Task A_job_nobody_knows_any_more_is_told_as_lost() =>
        (await Should.ThrowAsync<MakerException>(() => Jobs.Look("text2video/1", default))).Code.ShouldBe("job_lost");
}
