using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>A worker dies while it has pictures of a drama made: nothing is lost, and nothing is asked for twice.</summary>
public sealed class DramaTakeCrashTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task The_picture_takes_of_a_dead_process_are_finished_or_left_to_a_person_and_never_sent_again()
    {
        await using var fal = new FakeFal { LooksNeeded = 900 };
        await using var openAi = new FakeOpenAi();
        await Task.WhenAll(fal.Start(), openAi.Start());
        var answers = new TaskCompletionSource();
        openAi.Gate = answers.Task;
        var stage = await DramaStudio.Of(server);
        var (queued, silent) = (await PaidStack.Account(server, "fal", "image_generation", fal.Address, "fal-ai/flux/dev"), await stage.Pictures(openAi));
        await PaidStack.Patience(server, silent, 60);
        using (var killed = await ReelProcess.Start("worker", "--data", server.Runs.Data))
        {
            var followed = await stage.Post($"/shots/{stage.Shots[0]}/pictures", new { maker = queued });
            var doubtful = await stage.Post($"/shots/{stage.Shots[1]}/pictures", new { maker = silent });
            await server.Runs.Until($"select count(*) from provider_calls where image_generation_id = {followed.Text("id")} and status = 'polling'", 1, 40);
            await server.Runs.Until($"select count(*) from provider_calls where image_generation_id = {doubtful.Text("id")} and status = 'sending'", 1, 40);
            for (var turn = 0; openAi.Requests.Count == 0; turn++)
            {
                turn.ShouldBeLessThan(400);
                await Task.Delay(50);
            }

            await killed.Kill();
            fal.LooksNeeded = 0;
            answers.SetResult();
            using var next = await ReelProcess.Start("worker", "--data", server.Runs.Data);
            // What the dead one had in its hands is held for it a while.
            await server.Runs.Rows("update provider_calls set look_at = now() where status in ('polling', 'sending')");
            (await stage.EndedPicture(followed)).Text("status").ShouldBe("completed");
            await server.Runs.Until($"select count(*) from image_generations where id = {doubtful.Text("id")} and status = 'processing' and needs_attention", 1, 60);
            var call = await server.Runs.One<Guid>($"select id from provider_calls where image_generation_id = {doubtful.Text("id")} and status = 'unknown'");
            await (await server.SignedIn("ada")).Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "not_executed" }).Is(200, 204);
            (await server.Runs.Rows($"select status, needs_attention, error_code from image_generations where id = {doubtful.Text("id")}"))[0].ShouldBe(["failed", false, "settled_not_executed"]);
            await next.Kill();
        }

        (fal.Accepted, openAi.Requests.Count(r => r.Method is "POST")).ShouldBe((1, 1));
    }
}
