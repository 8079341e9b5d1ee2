using System.Text.Json;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Publishing.Posting;

/// <summary>How tests wait for a post.</summary>
internal static class PostWait
{
    private const int MostTurns = 600;

    /// <summary>Waits until a post has this state: what is read of it then. Nobody waits for the time of the next look.</summary>
    /// <param name="by">Who reads it; Ada by her token when null.</param>
    public static async Task<JsonElement> Until(Server server, string post, string state, HttpClient? by = null)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var row = await Read(server, post, by);
            if (string.Equals(row.Text("state"), state, StringComparison.Ordinal))
            {
                return row;
            }

            // One that is tried again may have failed before.
            (row.Text("state") is "failed" && turn > 0).ShouldBeFalse(row.ToString());
            await server.Runs.Rows("update publication_records set due_at = now() where due_at > now() and state not in ('scheduled_local', 'ambiguous')");
            await Task.Delay(100);
        }

        throw new ShouldAssertException($"publication {post} was not {state} in 60 s: {await Read(server, post, by)}");
    }

    private static Task<JsonElement> Read(Server server, string post, HttpClient? by) => (by ?? server.Ada).GetAsync($"/api/publications/{post}").Is(200);
}
