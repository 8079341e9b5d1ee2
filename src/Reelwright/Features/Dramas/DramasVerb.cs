using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Hosting;
using Reelwright.Features.Storyboards;

namespace Reelwright.Features.Dramas;

/// <summary><c>reel dramas</c>: begin and list dramas, add who is seen, episodes and shots, look at them, change them, throw them away and take them back, and have shots written.</summary>
public static class DramasVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var verb = door.Verb("dramas", "Begin, fill, change and list dramas, show what is in them, throw things of them away and take them back, and have their shots written.");
        var (title, style, aspect) = (new Argument<string>("TITLE") { Description = "What it is called." }, new Option<string?>("--style") { Description = "How all of it looks." }, new Option<string?>("--aspect") { Description = "16:9, 9:16 or 1:1." });
        var said = new VerbWishes("language=zh or genre=comedy");
        door.Add(verb, said.AddTo(new Command("new", "Begin a drama.") { title, style, aspect }), async (parsed, services, caller, ct) =>
        {
            var begun = await said.Read<NewDrama>(parsed, services, caller, [("title", parsed.GetValue(title)), ("style", parsed.GetValue(style)), ("aspect_ratio", parsed.GetValue(aspect))], ct);
            return await services.GetRequiredService<ReadDrama>().Run(caller, await services.GetRequiredService<CreateDrama>().Run(caller, begun, ct), ct);
        }, row => [DramaLines.Line(row)]);
        var (text, trash) = (new Option<string?>("--text") { Description = "Only dramas that have this in their title." }, new Option<bool>("--trash") { Description = "Those in the trash instead." });
        VerbDoor.Alone(verb, door.Part(verb, new Command("list", "List dramas, the newest first.") { text, trash }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ListDramas>().Run(caller, new ListDramas.Request(parsed.GetValue(text), parsed.GetValue(trash)), page, ct), DramaLines.Line, "No dramas. `reel dramas new TITLE` begins one."));
        var (drama, episode) = (new Argument<string>("DRAMA") { Description = "Its id, as `reel dramas list` shows it." }, new Argument<Guid>("EPISODE") { Description = "Its id, as `reel dramas episodes` shows it." });
        door.Each(verb, new Command("characters", "List who is seen in a drama.") { drama, trash }, (parsed, services, caller, ct) =>
            VerbDoor.All(page => services.GetRequiredService<ListCharacters>().Run(caller, parsed.GetValue(drama)!, parsed.GetValue(trash), page, ct)), DramaLines.Line, "Nobody yet. `reel dramas add-character` adds somebody.");
        door.Each(verb, new Command("episodes", "List the episodes of a drama.") { drama }, (parsed, services, caller, ct) =>
            VerbDoor.All(page => services.GetRequiredService<ListEpisodes>().Run(caller, parsed.GetValue(drama)!, page, ct)), DramaLines.Line, "No episodes. `reel dramas add-episode` adds one.");
        door.Each(verb, new Command("shots", "List the shots of an episode.") { episode, trash }, (parsed, services, caller, ct) =>
            VerbDoor.All(page => services.GetRequiredService<ListShots>().Run(caller, parsed.GetValue(episode), parsed.GetValue(trash), page, ct)), DramaLines.Line, "No shots. `reel dramas add-shot` adds one.");
        Fill(door, verb, drama);
        Shoot(door, verb, episode);
        WriteShotsCommand.Add(door, verb);
        DramaCommands.Add(door, verb, drama);
        EpisodeCommands.Add(door, verb, drama, episode);
        CharacterCommands.Add(door, verb);
        ShotCommands.Add(door, verb);
        return verb;
    }

    private static void Fill(VerbDoor door, Command verb, Argument<string> drama)
    {
        var (name, appearance) = (new Argument<string>("NAME") { Description = "What they are called." }, new Option<string?>("--appearance") { Description = "What a picture of them shows; it goes into the prompts of their shots." });
        var said = new VerbWishes("role=keeper or voice_style=calm");
        door.Add(verb, said.AddTo(new Command("add-character", "Add somebody to a drama.") { drama, name, appearance }), async (parsed, services, caller, ct) =>
        {
            var who = await said.Read<AddCharacter.Request>(parsed, services, caller, [("name", parsed.GetValue(name)), ("appearance", parsed.GetValue(appearance))], ct);
            return await services.GetRequiredService<ReadCharacter>().Run(caller, await services.GetRequiredService<AddCharacter>().Run(caller, parsed.GetValue(drama)!, who, ct), ct);
        }, row => [DramaLines.Line(row)]);
        var (title, notes) = (new Argument<string>("TITLE") { Description = "What it is called." }, new Option<string?>("--notes") { Description = "Shown beside it, never spoken." });
        door.Add(verb, new Command("add-episode", "Add an episode behind the last.") { drama, title, notes }, (parsed, services, caller, ct) =>
            services.GetRequiredService<AddEpisode>().Run(caller, parsed.GetValue(drama)!, new AddEpisode.Request(parsed.GetValue(title)!, parsed.GetValue(notes)), ct), row => [DramaLines.Line(row)]);
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
        }, row => [DramaLines.Line(row)]);
    }
}
