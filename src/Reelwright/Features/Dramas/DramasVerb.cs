using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Storyboards;

namespace Reelwright.Features.Dramas;

/// <summary><c>reel dramas</c>: begin and list dramas, add who is seen, episodes and shots, look at them, and have shots written.</summary>
public static class DramasVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var verb = door.Verb("dramas", "Begin, fill and list dramas, show what is in them, and have their shots written.");
        var (title, style, aspect) = (new Argument<string>("TITLE") { Description = "What it is called." }, new Option<string?>("--style") { Description = "How all of it looks." }, new Option<string?>("--aspect") { Description = "16:9, 9:16 or 1:1." });
        var said = new VerbWishes("language=zh or genre=comedy");
        door.Add(verb, said.AddTo(new Command("new", "Begin a drama.") { title, style, aspect }), async (parsed, services, caller, ct) =>
        {
            var begun = await said.Read<NewDrama>(parsed, services, caller, [("title", parsed.GetValue(title)), ("style", parsed.GetValue(style)), ("aspect_ratio", parsed.GetValue(aspect))], ct);
            return await services.GetRequiredService<ReadDrama>().Run(caller, await services.GetRequiredService<CreateDrama>().Run(caller, begun, ct), ct);
        }, row => [Line(row)]);
        VerbDoor.Alone(verb, door.Part(verb, new Command("list", "List dramas, the newest first."), (_, services, caller, page, ct) => services.GetRequiredService<ListDramas>().Run(caller, new ListDramas.Request(), page, ct), Line, "No dramas. `reel dramas new TITLE` begins one."));
        var (drama, episode) = (new Argument<string>("DRAMA") { Description = "Its id, as `reel dramas list` shows it." }, new Argument<Guid>("EPISODE") { Description = "Its id, as `reel dramas episodes` shows it." });
        door.Each(verb, new Command("characters", "List who is seen in a drama.") { drama }, (parsed, services, caller, ct) =>
            VerbDoor.All(page => services.GetRequiredService<ListCharacters>().Run(caller, parsed.GetValue(drama)!, trash: false, page, ct)), Line, "Nobody yet. `reel dramas add-character` adds somebody.");
        door.Each(verb, new Command("episodes", "List the episodes of a drama.") { drama }, (parsed, services, caller, ct) =>
            VerbDoor.All(page => services.GetRequiredService<ListEpisodes>().Run(caller, parsed.GetValue(drama)!, page, ct)), Line, "No episodes. `reel dramas add-episode` adds one.");
        door.Each(verb, new Command("shots", "List the shots of an episode.") { episode }, (parsed, services, caller, ct) =>
            VerbDoor.All(page => services.GetRequiredService<ListShots>().Run(caller, parsed.GetValue(episode), trash: false, page, ct)), Line, "No shots. `reel dramas add-shot` adds one.");
        Fill(door, verb, drama);
        Shoot(door, verb, episode);
        WriteShotsCommand.Add(door, verb);
        return verb;
    }

    /// <summary>A shot in a line for a person.</summary>
    internal static string Line(ShotRow s) => string.Create(
        CultureInfo.InvariantCulture,
        $"{s.Id,8}  {s.StoryboardNumber,3}  {(s.ClipUrl is not null ? "clip" : s.PictureUrl is not null ? "picture" : "-"),-7} {Titles.Cut(s.Title ?? s.Action ?? "", 40)}{(s.Dialogue.Length > 0 ? "  \"" + Titles.Cut(s.Dialogue, 60) + "\"" : "")}");

    private static void Fill(VerbDoor door, Command verb, Argument<string> drama)
    {
        var (name, appearance) = (new Argument<string>("NAME") { Description = "What they are called." }, new Option<string?>("--appearance") { Description = "What a picture of them shows; it goes into the prompts of their shots." });
        var said = new VerbWishes("role=keeper or voice_style=calm");
        door.Add(verb, said.AddTo(new Command("add-character", "Add somebody to a drama.") { drama, name, appearance }), async (parsed, services, caller, ct) =>
        {
            var who = await said.Read<AddCharacter.Request>(parsed, services, caller, [("name", parsed.GetValue(name)), ("appearance", parsed.GetValue(appearance))], ct);
            return await services.GetRequiredService<ReadCharacter>().Run(caller, await services.GetRequiredService<AddCharacter>().Run(caller, parsed.GetValue(drama)!, who, ct), ct);
        }, row => [Line(row)]);
        var (title, notes) = (new Argument<string>("TITLE") { Description = "What it is called." }, new Option<string?>("--notes") { Description = "Shown beside it, never spoken." });
        door.Add(verb, new Command("add-episode", "Add an episode behind the last.") { drama, title, notes }, (parsed, services, caller, ct) =>
            services.GetRequiredService<AddEpisode>().Run(caller, parsed.GetValue(drama)!, new AddEpisode.Request(parsed.GetValue(title)!, parsed.GetValue(notes)), ct), row => [Line(row)]);
    }

    private static void Shoot(VerbDoor door, Command verb, Argument<Guid> episode)
    {
        var action = new Option<string?>("--action") { Description = "What happens." };
        var dialogue = new Option<string?>("--dialogue") { Description = "What is said in it." };
        var cast = new Option<string[]>("--character") { Description = "Id of somebody who is seen, as `reel dramas characters` shows it; may be given several times." };
        var number = new Option<int?>("--number") { Description = "Which number it has (default: behind the last)." };
        var said = new VerbWishes("location=A pier, shot_type=wide or duration=4");
        door.Add(verb, said.AddTo(new Command("add-shot", "Add a shot to an episode.") { episode, action, dialogue, cast, number }), async (parsed, services, caller, ct) =>
        {
            var seen = (parsed.GetValue(cast) ?? []).Select(id => ("characters", (string?)id));
            var shot = await said.Read<NewShot>(parsed, services, caller, [("action", parsed.GetValue(action)), ("dialogue", parsed.GetValue(dialogue)), .. seen], ct);
            var added = await services.GetRequiredService<AddShots>().Run(caller, parsed.GetValue(episode), [shot], parsed.GetValue(number), ct);
            return await services.GetRequiredService<ReadShot>().Run(caller, added[0], ct);
        }, row => [Line(row)]);
    }

    private static string Line(DramaRow d) => string.Create(CultureInfo.InvariantCulture, $"{d.Id,6}  {d.Episodes,3} episodes {d.Shots,4} shots  {d.AspectRatio,-5} {Titles.Cut(d.Title, 50)}");

    private static string Line(CharacterRow c) => string.Create(CultureInfo.InvariantCulture, $"{c.Id,8}  {(c.ImageUrl is null ? "-" : "picture"),-7} {c.Shots,4} shots  {Titles.Cut(c.Name, 50)}");

    private static string Line(EpisodeRow e) => string.Create(CultureInfo.InvariantCulture, $"{e.Id}  {e.Number,3}  {e.Shots,4} shots  {e.Status.Word(),-10} {Titles.Cut(e.Title, 50)}");
}
