using System.Text.Json;
using Reelwright.Base;
using Reelwright.Features;
using Reelwright.Features.Clips;
using Reelwright.Features.Dramas;
using Reelwright.Features.Images;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Orders;
using Reelwright.Tests.Engine.Use;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features;

/// <summary>Clips, pictures, dramas and their takes from the command line, where nothing is made meanwhile.</summary>
public sealed class ClipVerbTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task A_clip_is_priced_before_it_is_ordered_and_ordered_as_it_was_said()
    {
        var maker = await Maker(ClipStudio.FromText);
        var priced = await Run("clips", "new", "Rain on a roof", "--maker", maker.ToString(), "--size", "1280x720", "--set", "duration=5");
        priced.Output.ShouldContain($"fal {ClipStudio.FromText}: at most 0.5 USD");
        priced.Output.ShouldContain("Nothing is ordered yet: say --yes.");
        (await server.Runs.One<long>($"select count(*) from videos where api_config_id = '{maker}'")).ShouldBe(0);

        var ordered = Read(await Run("clips", "new", "Rain on a roof", "--maker", $"fal video_generation {maker}", "--size", "1280x720", "--set", "duration=5", "--set", "tags=wet", "--set", "tags=dark", "--set", "caption=7", "--yes", "--json"));
        var clip = ordered.GetProperty("video");
        (clip.Text("status"), clip.Text("resolution"), clip.Text("caption"), clip.GetProperty("duration").GetInt32(), ordered.GetProperty("price").GetProperty("cost").GetProperty("amount").GetDecimal()).ShouldBe(("queued", "1280x720", "7", 5, 0.5m));
        clip.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["dark", "wet"]);
        foreach (var (wish, code) in new[] { ("fps=30", "field_unsupported"), ("nobody_knows=1", "invalid"), ("duration=0", "invalid"), ("duration=long", "invalid"), ("duration", "invalid") })
        {
            (await Run("clips", "new", "x", "--maker", maker.ToString(), "--set", wish, "--yes")).Error.ShouldStartWith($"reel: {code}: ");
        }

        (await Run("clips", "new", "x", "--maker", "nobody")).Error.ShouldStartWith("reel: not_found: There is no maker account 'nobody' for video_generation");
        (await Run("clips", "list", "--text", "on a roof")).Output.ShouldContain(clip.Text("id"));
        (await Run("clips")).Output.ShouldContain(clip.Text("id"));
        (await Run("clips", "cancel", clip.Text("id"))).Output.ShouldContain("failed");
        (await Run("clips", "retry", clip.Text("id"), "--set", "fps=30", "--yes")).Error.ShouldStartWith("reel: field_unsupported: ");
        var told = await Run("clips", "retry", clip.Text("id"), "--set", "seed=8");
        (told.Output.Contains("at most 0.5 USD", StringComparison.Ordinal), told.Output.Contains("Nothing is ordered yet: say --yes.", StringComparison.Ordinal)).ShouldBe((true, true), told.Output + told.Error);
        (await server.Runs.One<long>($"select count(*) from video_generations where video_id = '{clip.Text("id")}'")).ShouldBe(1);
        (await Run("clips", "retry", clip.Text("id"), "--set", "seed=8", "--yes")).Output.ShouldContain("queued");
        (await Run("clips", "retry", clip.Text("id"))).Error.ShouldStartWith("reel: wrong_state: ");
        var take = (await Run("clips", "takes", clip.Text("id"))).Output.Split('\n')[0].Trim().Split(' ')[0];
        (await server.Runs.One<long>($"select seed from video_generations where id = {take}")).ShouldBe(8);
        (await Run("clips", "choose", take)).Error.ShouldStartWith("reel: wrong_state: ");
    }

    [Fact]
    public async Task A_clip_of_ones_own_is_brought_changed_thrown_away_taken_back_and_put_away()
    {
        var brought = Read(await Run("clips", "upload", await Sea(), "--title", "The sea", "--tag", "blue", "--tag", "wide", "--json"));
        var clip = brought.Text("id");
        (brought.Text("status"), brought.Text("prompt"), brought.GetProperty("tags").GetArrayLength()).ShouldBe(("completed", "The sea", 2));
        var edited = Read(await Run("clips", "edit", clip, "--set", "caption=Waves", "--set", "tags=calm", "--json"));
        (edited.Text("caption"), edited.GetProperty("tags")[0].GetString(), edited.GetProperty("tags").GetArrayLength()).ShouldBe(("Waves", "calm", 1));
        (await Run("clips", "trash", clip)).Output.ShouldContain("is in the trash");
        (await Run("clips", "show", clip)).Error.ShouldStartWith("reel: not_found: ");
        (await Run("clips", "list", "--trash")).Output.ShouldContain(clip);
        (await Run("clips", "restore", clip)).Output.ShouldContain("completed");
        (await Run("clips", "archive", clip)).Error.ShouldStartWith("reel: confirmation_needed: ");
        Read(await Run("clips", "archive", clip, "--yes", "--json")).GetProperty("archived_at").ValueKind.ShouldBe(JsonValueKind.String);
        (await Run("clips", "upload", "no-such.mp4")).Error.ShouldStartWith("reel: file_missing: ");
    }

    [Fact]
    public async Task Pictures_tell_how_their_videos_stand_and_are_set_in_motion()
    {
        var (maker, picture) = (await Maker(ClipStudio.FromPicture), await ClipStudio.Picture(server.Ada, "orange"));
        (await Run("images", "list")).Output.ShouldContain(picture);
        (await Run("images")).ShouldBe(await Run("images", "list"));
        (await Run("images", "status", picture)).Output.ShouldStartWith(picture + "  none");
        (await Run("images", "status", "nobody.png")).Error.ShouldStartWith("reel: not_found: ");
        Read(await Run("images", "status", picture, "nobody.png", "--json")).Text("img_name").ShouldBe(picture);
        (await Run("images", "animate", picture, "--maker", maker.ToString())).Error.ShouldStartWith("reel: prompt_missing: ");
        string[] animate = ["images", "animate", picture, "--maker", maker.ToString(), "--prompt", "It sways", "--set", "seed=7"];
        (await Run([.. animate, "--yes", "--estimate"])).Output.ShouldContain("Nothing is ordered yet: say --yes.");
        (await Run(animate)).Output.ShouldStartWith($"fal {ClipStudio.FromPicture}: at most 0.5 USD");
        (await Run("images", "status", picture)).Output.ShouldStartWith(picture + "  none");
        (await Run([.. animate, "--yes"])).Output.ShouldContain(" of clip ");
        // Of the take that is being made, and as that one was asked for.
        (await Run("images", "animate", picture)).Output.ShouldContain("at most 0.5 USD");
        (await Run("images", "history", picture)).Output.ShouldContain("none       to pending");
        (await Run("images", "list", "--status", "lost")).Error.ShouldStartWith("reel: word_unknown: ");
        (await Run("clips", "new", "It sways", "--picture", picture, "--maker", maker.ToString())).Output.ShouldContain("at most 0.5 USD");
    }

    [Fact]
    public async Task A_drama_is_filled_and_its_shots_show_takes_or_ones_own()
    {
        var drama = Read(await Run("dramas", "new", "The lighthouse", "--style", "ink", "--set", "genre=storm", "--json"));
        var of = drama.Text("id");
        (drama.Text("style"), drama.Text("genre")).ShouldBe(("ink", "storm"));
        var anna = Read(await Run("dramas", "add-character", of, "Anna", "--appearance", "a red coat", "--set", "role=keeper", "--json")).Text("id");
        (await Run("dramas", "add-character", of, "ANNA")).Error.ShouldStartWith("reel: name_taken: ");
        var episode = Read(await Run("dramas", "add-episode", of, "The storm", "--json")).Text("id");
        var read = Read(await Run("dramas", "add-shot", episode, "--action", "Anna runs", "--dialogue", "She ran.", "--character", anna, "--set", "shot_type=wide", "--set", "transition=fade", "--json"));
        var shot = read.Text("id");
        (read.GetProperty("characters")[0].Text("name"), read.Text("shot_type"), read.Text("transition")).ShouldBe(("Anna", "wide", "fade"));
        (await Run("dramas", "characters", of)).Output.ShouldContain("Anna");
        (await Run("dramas", "episodes", of)).Output.ShouldContain("The storm");
        (await Run("dramas", "shots", episode)).Output.ShouldContain("\"She ran.\"");

        (await Run("takes", "shot", shot, "--picture")).Error.ShouldStartWith("reel: reference_missing: ");
        (await Run("takes", "shot", shot, "--picture", "--estimate", "--set", "without_references=true")).Output.ShouldContain("at most 0 ");
        var paid = await Maker(ClipStudio.FromText);
        (await Run("takes", "shot", shot, "--maker", paid.ToString(), "--set", "without_references=true")).Output.ShouldContain("at most 0.5 USD");
        (await server.Runs.One<long>($"select count(*) from video_generations where storyboard_id = {shot}")).ShouldBe(0);
        // The built-in maker costs nothing and is not asked about.
        var take = Read(await Run("takes", "shot", shot, "--picture", "--set", "without_references=true", "--set", "frame_type=first", "--json")).GetProperty("take");
        (take.Text("kind"), take.Text("status")).ShouldBe(("first", "pending"));
        (await Run("takes", "list", shot, "--picture")).Output.ShouldContain(take.Text("id"));
        // Whether or not a clip has a take of that number.
        var shown = await Run("takes", "show", take.Text("id"));
        (shown.Output + shown.Error).ShouldContain($"There is picture take {take.Text("id")}, of shot {shot}: `reel takes` means that with --picture.");
        (await Run("takes", "cancel", take.Text("id"), "--picture")).Output.ShouldContain($"Cancelled: picture take {take.Text("id")}, of shot {shot}.");
        (await Run("takes", "trash", take.Text("id"), "--picture")).Output.ShouldStartWith("In the trash: ");
        (await Run("takes", "list", shot, "--picture", "--trash")).Output.ShouldContain(take.Text("id"));
        (await Run("takes", "restore", take.Text("id"), "--picture")).Output.ShouldStartWith("Restored: ");
        await Run("dramas", "new", "The harbour");
        (await Run("dramas")).ShouldBe(await Run("dramas", "list"));
        (await Run("dramas", "--json")).Output.ShouldContain("\"The harbour\"");
        (await Run("projects")).ShouldBe(await Run("projects", "list"));
        (await Run("orders")).ShouldBe((0, "", ""));
        // What the list is of has to be said.
        (await Run("takes")).Error.ShouldStartWith("reel: usage: ");
        (await Run("dramas", "list", "--limit", "1")).Error.ShouldStartWith("There are more than these 1: ");
        (await Run("dramas", "list", "--limit", "0")).Error.ShouldStartWith("reel: page_invalid: ");

        var red = server.Runs.Write("red.png", "");
        await File.WriteAllBytesAsync(red, await Pictures.Draw(Pictures.Red, "red.png"));
        (await Run("takes", "look", anna, red)).Output.ShouldStartWith("Anna looks as on /media/images/");
        (await Run("takes", "upload", shot, red, "--picture")).Output.ShouldContain("shows /media/images/");
        (await Run("takes", "upload", shot, await Clip("shot.mp4", await UsedClips.Sea()))).Output.ShouldContain("shows /media/videos/");
        (await Run("takes", "release", shot)).Output.ShouldContain("shows /media/images/");
        (await Run("takes", "use", shot, (await server.Runs.One<Guid>($"select id from videos where story_id = '{episode}'")).ToString())).Output.ShouldContain("shows /media/videos/");
    }

    private Task<Guid> Maker(string model) => PaidStack.Account(server, "fal", "video_generation", "https://a.example.org", model, PaidStack.Price("call", 0.5m));

    private async Task<string> Sea() => await Clip("sea.mp4", await FakeMedia.Clip);

    private async Task<string> Clip(string name, byte[] bytes)
    {
        var path = server.Runs.Write(name, "");
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }

    /// <summary>As the program does, without the time a process takes to start.</summary>
    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run([.. arguments, "--data", server.Runs.Data], [ClipsVerb.Build(), ImagesVerb.Build(), DramasVerb.Build(), TakesVerb.Build(), ProjectsVerb.Build(), OrdersVerb.Build()], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static JsonElement Read((int Code, string Output, string Error) said)
    {
        said.Error.ShouldBe("");
        return Json.Read<JsonElement>(said.Output);
    }
}
