using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>What TikTok allows an account at the moment (contract §4.3).</summary>
internal sealed class TikTokAccount(TikTokLine line)
{
    private static readonly (string Off, string Field)[] Switches = [("comment_disabled", "allow_comments"), ("duet_disabled", TikTokFields.Duet), ("stitch_disabled", TikTokFields.Stitch)];

    public async Task<AccountOptions> Options(PlatformAccess access, CancellationToken ct)
    {
        var said = (await line.Ask(access, "/v2/post/publish/creator_info/query/", new JsonObject(), ct)).Data;
        return new AccountOptions(
            new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal)
            {
                [TikTokFields.Privacy] = [.. said.At("privacy_level_options").Each().Select(o => o.Word()).OfType<string>().Select(TikTokPrivacy.Choice).OfType<Choice>()],
            },
            [.. Switches.Where(s => said.At(s.Off)?.GetValueKind() is JsonValueKind.True).Select(s => s.Field)],
            said.At("max_video_post_duration_sec").Count() is { } seconds and > 0 and < int.MaxValue ? (int)seconds : null,
            said.At("creator_nickname").Word() ?? said.At("creator_username").Word(),
            said.At("creator_avatar_url").Word());
    }
}
