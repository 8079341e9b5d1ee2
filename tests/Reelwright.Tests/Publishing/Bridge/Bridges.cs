using Reelwright.Domain;

namespace Reelwright.Tests.Publishing.Bridge;

/// <summary>What holds of both kinds of bridges.</summary>
internal static class Bridges
{
    /// <summary>A bridge has no token: a secret that is another by now is what comes nearest.</summary>
    public static async Task Another_secret_posts_nothing(bool honours)
    {
        await using var at = await BridgeCase.Open(honours);
        var walk = at.Walk();
        at.Expire();

        (await walk.Run()).State.ShouldBe(PublicationState.Failed);

        (walk.Failures.ShouldHaveSingleItem().Fault, walk.Failures[0].MaybeDone).ShouldBe((PlatformFault.Permission, false));
        at.Bridge.Posts.ShouldBeEmpty();
    }
}
