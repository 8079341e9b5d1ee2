using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.DashScope;

/// <summary>What all of Alibaba's services share.</summary>
public abstract class DashScopeContract<TRequest> : RemoteMakerContract<TRequest, FakeDashScope> where TRequest : IAsked
{
    protected override string Provider => "alibaba";

    protected override string Endpoint(string address) => address + "/api/v1";

    protected override bool Asks(Heard request) => request.Path.StartsWith("/api/v1/services/", StringComparison.Ordinal);

    protected async Task<string> Begun() => (await Open().Send(Full, Guid.CreateVersion7(), default)).ShouldBeOfType<Sent.Job>().Id;

    protected async Task<Sent> End(string task)
    {
        for (var look = 0; look < 5; look++)
        {
            if ((await ((IJobs)Open()).Look(task, default)).Ended is { } ended)
            {
                return ended;
            }
        }

        throw new ShouldAssertException("The task did not end.");
    }
}

/// <summary>Clips of the model that is usual.</summary>
public sealed class DashScopeVideosTests : DashScopeContract<VideoRequest>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override VideoRequest Full => new("The sea moves.")
    {
        NegativePrompt = "people", Duration = 8, Resolution = "720P", AspectRatio = "16:9", Seed = 7, Audio = true, FirstFrame = Inputs.Picture, LastFrame = Inputs.Picture,
    };

    protected override IReadOnlyList<VideoRequest> Besides => [new("The sea moves.") { References = [Inputs.Picture, Inputs.Picture] }];

    protected override IReadOnlyDictionary<string, object> Settings =>
        new Dictionary<string, object>(StringComparer.Ordinal) { ["workspace"] = "ws-1", ["prompt_extend"] = "false", ["watermark"] = "true" };

    [Fact]
    public void Pictures_that_do_not_go_together_are_refused_before_anything_is_sent() =>
        Should.Throw<ReelException>(() => FieldCheck.Ensure(Full with { References = [Inputs.Picture] }, Open().Fields, "it")).Code.ShouldBe("field_invalid");

    [Fact]
    public async Task What_the_account_says_is_sent()
    {
        await Begun();
        var call = Fake.Requests.Last(Asks);
        (call.Headers["X-DashScope-WorkSpace"], call.At("parameters.prompt_extend"), call.At("parameters.watermark")).ShouldBe(("ws-1", "False", "True"));
    }

    [Theory]
    [InlineData(404, "ModelNotFound", "maker_not_found")]
    [InlineData(200, "ModelNotFound", "maker_not_found")]
    [InlineData(403, "Model.AccessDenied", "maker_forbidden")]
    [InlineData(403, "AccessDenied.Unpurchased", "maker_forbidden")]
    public Task A_model_it_does_not_know_or_allow_is_blamed(int status, string vendor, string code)
    {
        Fake.NoModel = (status, vendor);
        return EnsureModelBlamed(vendor, code);
    }

    [Fact]
    public async Task The_seconds_that_were_used_are_told() =>
        (await End(await Begun())).ShouldBeOfType<Sent.Ready>().Units.ShouldBe(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["second"] = 5 });

    [Fact]
    public async Task A_task_that_waits_is_stopped()
    {
        var task = await Begun();
        (await ((IJobs)Open()).Cancel(task, default)).ShouldBeTrue();
        (await Should.ThrowAsync<MakerException>(() => End(task))).Code.ShouldBe("job_cancelled");
    }

    [Fact]
    public async Task A_task_that_has_begun_goes_on()
    {
        var task = await Begun();
        await ((IJobs)Open()).Look(task, default);
        (await ((IJobs)Open()).Cancel(task, default)).ShouldBeFalse();
        (await End(task)).ShouldBeOfType<Sent.Ready>();
    }

    [Fact]
    public async Task A_task_nobody_knows_any_more_is_left_to_a_person()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => ((IJobs)Open()).Look("gone", default));
        (failure.Code, failure.Fate, failure.Passing).ShouldBe(("job_lost", Fate.Unknown, false));
    }

    [Fact]
    public async Task A_clip_that_is_refused_after_it_was_made_says_so()
    {
        Fake.Instead = """ "task_status":"FAILED","code":"DataInspectionFailed","message":"Output data may contain inappropriate content." """;
        var failure = await Should.ThrowAsync<MakerException>(async () => await End(await Begun()));
        (failure.Code, failure.VendorCode, failure.Fate).ShouldBe(("content_refused", "DataInspectionFailed", Fate.Failed));
    }

    [Fact]
    public async Task A_call_whose_answer_was_lost_is_found_where_only_one_task_can_be_it()
    {
        var since = TimeProvider.System.GetUtcNow();
        (await Found(since)).ShouldBeNull("there is none");
        var task = await Begun();
        (await Found(since)).ShouldBe(task);
        (await Found(since.AddHours(-1))).ShouldBeNull("it was begun later");
        (await Found(since.AddHours(1))).ShouldBeNull("it was begun before");
        var second = await Begun();
        var failure = await Should.ThrowAsync<MakerException>(() => Found(since));
        (failure.Code, failure.Fate).ShouldBe(("find_unsupported", Fate.Unknown), failure.Message);
        (await ((IListed)Open()).Begun(since, default)).Order(StringComparer.Ordinal).ShouldBe([task, second]);
        (((IListed)Open()).Lists(Open().Info.Model!), ((IListed)Open()).Lists("another")).ShouldBe((true, false));
        Fake.Undated = true;
        (await Should.ThrowAsync<MakerException>(() => ((IListed)Open()).Begun(since, default))).Code.ShouldBe("find_unsupported");
    }

    [Fact]
    public async Task What_was_begun_a_day_ago_is_forgotten_and_not_taken_for_undone()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Found(TimeProvider.System.GetUtcNow().AddHours(-24)));
        (failure.Code, failure.Fate).ShouldBe(("find_unsupported", Fate.Unknown), failure.Message);
        Fake.Requests.ShouldBeEmpty();
    }

    private Task<string?> Found(DateTimeOffset since) => ((IJobs)Open()).Find(Guid.CreateVersion7(), since, default);
}

/// <summary>Clips of models that are told width and height.</summary>
public sealed class DashScopeSizedVideosTests : DashScopeContract<VideoRequest>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Model => "wan2.6-t2v";
    protected override VideoRequest Full => new("The sea moves.") { NegativePrompt = "people", Duration = 10, Resolution = "1280x720", Seed = 7, Audio = false };
    protected override IReadOnlyList<string> Reworded => ["resolution"];

    [Fact]
    public async Task A_size_is_told_with_a_star()
    {
        await Begun();
        Fake.Requests.Last(Asks).At("parameters.size").ShouldBe("1280*720");
    }
}

/// <summary>Clips of models that are given one picture.</summary>
public sealed class DashScopeMovedPicturesTests : DashScopeContract<VideoRequest>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Model => "wan2.6-i2v";
    protected override VideoRequest Full => new("The sea moves.") { NegativePrompt = "people", Duration = 10, Resolution = "720P", Seed = 7, Audio = true, FirstFrame = Inputs.Picture };
}

/// <summary>Clips of models that are given two pictures, at an address of their own.</summary>
public sealed class DashScopeBetweenPicturesTests : DashScopeContract<VideoRequest>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Model => "wan2.2-kf2v-flash";
    protected override VideoRequest Full =>
        new("The sea moves.") { NegativePrompt = "people", Duration = 5, Resolution = "720P", Seed = 7, FirstFrame = Inputs.Picture, LastFrame = Inputs.Picture };
}

/// <summary>Pictures that are answered at once.</summary>
public sealed class DashScopePicturesTests : DashScopeContract<PictureRequest>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override bool ByJob => false;
    protected override PictureRequest Full => new("A sea.", "A grey sea under a lighthouse.", 1920, 1080, 7) { NegativePrompt = "people", Seed = 9, References = [Inputs.Picture] };

    [Fact]
    public async Task A_size_stays_below_what_costs_more()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        Fake.Requests.Last(Asks).At("parameters.size").ShouldBe("1920*1088");
        await Open().Send(Full with { Width = 3840, Height = 2160 }, Guid.CreateVersion7(), default);
        var sides = Fake.Requests.Last(Asks).At("parameters.size")!.Split('*').Select(int.Parse).ToArray();
        (sides[0] * sides[1]).ShouldBeInRange(2_000_000, 2_250_000);
    }

    [Fact]
    public async Task What_is_answered_at_once_is_in_no_list()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        var failure = await Should.ThrowAsync<MakerException>(() => ((IListed)Open()).Begun(TimeProvider.System.GetUtcNow().AddMinutes(-1), default));
        (failure.Code, failure.Fate).ShouldBe(("find_unsupported", Fate.Unknown), failure.Message);
    }
}

/// <summary>Pictures by tasks, as older models make them.</summary>
public sealed class DashScopeOlderPicturesTests : DashScopeContract<PictureRequest>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Model => "wan2.2-t2i-flash";
    protected override PictureRequest Full => new("A sea.", "A grey sea.", 1280, 720, 7) { NegativePrompt = "people", Seed = 9 };

    [Fact]
    public async Task A_task_that_succeeds_without_its_picture_has_failed()
    {
        Fake.Instead = """ "task_status":"SUCCEEDED","results":[{"code":"DataInspectionFailed","message":"Output data may contain inappropriate content."}],"task_metrics":{"TOTAL":1,"SUCCEEDED":0,"FAILED":1} """;
        var failure = await Should.ThrowAsync<MakerException>(async () => await End(await Begun()));
        (failure.Code, failure.Fate).ShouldBe(("content_refused", Fate.Failed));
    }
}

/// <summary>Voices of Qwen.</summary>
public sealed class DashScopeSpeechTests : DashScopeContract<SpeechRequest>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override SpeechRequest Full => new("The sea is grey.", "en-GB", "Cherry", 1, 1, 1);

    [Fact]
    public async Task A_language_is_told_in_their_words()
    {
        await Open().Send(Full with { Language = "zh-CN" }, Guid.CreateVersion7(), default);
        Fake.Requests.Last(Asks).At("input.language_type").ShouldBe("Chinese");
        await Open().Send(Full with { Language = "sv" }, Guid.CreateVersion7(), default);
        Fake.Requests.Last(Asks).At("input.language_type").ShouldBe("Auto");
    }

    [Fact]
    public void A_chinese_letter_counts_for_two() => Open().Units(Full with { Text = "海, sea" })["character"].ShouldBe(7);

    [Fact]
    public async Task Sound_within_the_answer_is_taken_too()
    {
        Fake.Inline = true;
        await Ensure(await Open().Send(Full, Guid.CreateVersion7(), default));
    }
}

/// <summary>Voices of CosyVoice.</summary>
public sealed class DashScopeCosyVoiceTests : DashScopeContract<SpeechRequest>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Model => "cosyvoice-v3-flash";
    protected override SpeechRequest Full => new("The sea is grey.", "en", "longanyang", 1.25, 0.9, 1);
}

/// <summary>Transcription.</summary>
public sealed class DashScopeTranscriptionTests : DashScopeContract<TranscriptionRequest>
{
    protected override ServiceType Service => ServiceType.Transcription;
    protected override TranscriptionRequest Full => new(Inputs.Recording, "en-GB", 1.4);

    protected override Task Ensure(Sent came)
    {
        var said = came.ShouldBeOfType<Sent.Said>();
        said.Text.ShouldBe("Hello there.");
        said.Words.ShouldBe([new WordTime("Hello", 0.1, 0.42), new WordTime("there", 0.5, 0.9)]);
        said.Units.ShouldBe(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["second"] = 1.4m });
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_was_heard_in_hours_is_long()
    {
        Fake.Padding = 5 << 20;
        await Ensure(await End(await Begun()));
    }

    [Fact]
    public async Task What_was_heard_is_not_kept_for_ever()
    {
        var task = await Begun();
        Fake.Do(Fault.Expired);
        var failure = await Should.ThrowAsync<MakerException>(() => End(task));
        (failure.Code, failure.Fate, failure.Charged).ShouldBe(("result_expired", Fate.Failed, true));
    }

    [Fact]
    public async Task What_was_heard_and_cannot_be_read_is_asked_for_again()
    {
        var task = await Begun();
        Fake.Do(Fault.WrongType);
        var failure = await Should.ThrowAsync<MakerException>(() => End(task));
        (failure.Passing, failure.Charged).ShouldBe((true, false), failure.Message);
        await Ensure(await End(task));
    }

    [Fact]
    public async Task A_recording_in_which_nothing_could_be_heard_says_why()
    {
        Fake.Instead = """ "task_status":"SUCCEEDED","results":[{"file_url":"oss://x","subtask_status":"FAILED","code":"InvalidFile.DecodeFailed","message":"The file cannot be decoded."}] """;
        var failure = await Should.ThrowAsync<MakerException>(async () => await End(await Begun()));
        (failure.Code, failure.VendorCode).ShouldBe(("request_refused", "InvalidFile.DecodeFailed"));
    }
}
