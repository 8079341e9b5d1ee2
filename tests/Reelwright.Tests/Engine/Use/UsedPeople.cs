using System.Text.Json;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Engine.Use;

/// <summary>What somebody says of themselves, and an account that is closed.</summary>
internal static class UsedPeople
{
    /// <summary>Uses it.</summary>
    /// <param name="picture">Her portrait.</param>
    public static async Task Run(Hands hands, byte[] picture)
    {
        await hands.Change(HttpMethod.Patch, "/me", new { display_name = "Ada of the harbour", timezone = "Europe/Berlin", language = "en", preferences = new { studio = new { theme = "dark" } } });
        await hands.Bring(HttpMethod.Put, "/me/avatar", "/me", picture);
        var link = (await hands.Post("/invitations", new { email = "gus@example.org" })).Text("link");
        await hands.Server.Nobody().Send(HttpMethod.Post, "/api/invitations/accept", new { link, username = "gus", password = Server.Password }).Is(200);
        var gus = (await hands.Get("/users?limit=500")).GetProperty("items").EnumerateArray().Single(u => u.Text("username").Equals("gus", StringComparison.Ordinal));
        await hands.ChangeRow($"/users/{gus.Text("id")}", gus, new { is_active = false });
    }
}
