using System.CommandLine;
using Reelwright.Features.Hosting;
using Reelwright.Features.Numbers;
using Reelwright.Features.PlatformAccounts;
using Reelwright.Features.Series;

namespace Reelwright.Features.Publications;

/// <summary><c>reel publish</c>: posts of films and clips at platforms.</summary>
public static class PublishVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var verb = door.Verb("publish", "Post films and clips at platforms, and look after what is posted; a running `reel serve` or `reel worker` posts what waits.");
        PostCommands.Add(door, verb);
        PostCareCommands.Add(door, verb);
        PostListCommands.Add(door, verb);
        AppCommands.Add(door, verb);
        AccountCommands.Add(door, verb);
        CalendarVerb.Add(door, verb);
        NumbersVerb.Add(door, verb);
        return verb;
    }
}
