using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Engine.Use;

/// <summary>A clean-up that is carried out, and what of a book is thrown away.</summary>
internal static class UsedShelves
{
    /// <summary>Uses them.</summary>
    /// <param name="film">Of the book.</param>
    public static async Task Run(Hands hands, UsedManuscript book, string film)
    {
        await hands.Change(HttpMethod.Patch, "/storage/shelves/TEMP", new { cleanup_policy = new { max_age_days = 3, max_size_mb = (int?)null, preserve_completed_videos = true } });
        await hands.Post($"/storage/clean-ups/{(await hands.Post("/storage/clean-ups", new { shelves = new[] { "TEMP" } })).Text("id")}/run");
        await hands.Change(HttpMethod.Delete, $"/films/{film}");
        await hands.Change(HttpMethod.Delete, $"/chapters/{book.Chapters[3]}");
        await hands.Change(HttpMethod.Delete, $"/projects/{(await hands.Post("/projects/text", new { title = "thrown", text = "It was thrown away." })).Text("id")}");
    }
}
