using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that look at pictures and voice lines, choose among their versions, and put a person's own in their place.</summary>
internal static class LibraryTools
{
    private const string Version = "The sentence's 'version' you read.";
    private const string Replaces = " It becomes a version of the sentence that no maker replaces; choose_version with the former one takes it back.";

    /// <summary>Which assets.</summary>
    public sealed record Search(
        [property: Description("Only assets of this project; leave project, chapter and sentence out for one's own.")] Guid? Project = null,
        [property: Description("Only assets of this chapter.")] Guid? Chapter = null,
        [property: Description("Only assets of this sentence.")] Guid? Sentence = null,
        [property: Description("Only assets of this type.")] AssetType? Type = null,
        [property: Description("Only assets of this source; STOCK alone lists what everybody here may use.")] SourceType? Source = null,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>Whose versions.</summary>
    public sealed record Slots(
        [property: Description("Id of the sentence.")] Guid Sentence,
        [property: Description("Only its picture's, or only its voice's.")] MediaSlot? Slot = null,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>A version of a sentence's picture or voice.</summary>
    public sealed record Choice(
        [property: Description("Id of the sentence.")] Guid Sentence,
        [property: Description("Id of the version, from list_versions.")] Guid Media,
        [property: Description(Version)] uint Version);

    /// <summary>A sentence and a picture that is here already.</summary>
    public sealed record Use(
        [property: Description("Id of the sentence.")] Guid Sentence,
        [property: Description("Id of an asset of type IMAGE, from list_assets.")] Guid Asset,
        [property: Description(Version)] uint Version);

    /// <summary>A sentence and a file.</summary>
    public sealed record Replacement(
        [property: Description("Id of the sentence.")] Guid Sentence,
        [property: Description("Path of the file on this machine, in a folder this server was started with (--files)."), Required, StringLength(4000, MinimumLength = 1)] string Path,
        [property: Description(Version)] uint Version);

    /// <summary>Where a file lies.</summary>
    public sealed record Address(
        [property: Description("Of http or https; a PNG, JPEG or WebP picture, or a sound, lies there."), Required, StringLength(Fetch.LongestAddress, MinimumLength = 1)] string Url);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Search, Page<AssetRow>>(
            "list_assets", "List assets", Hints.Reading, "Pictures, voice lines, music and other files of a project, a chapter or a sentence, or one's own, or stock; the newest first.",
            (call, a, ct) => call.Get<ListAssets>().Run(call.Caller, new ListAssets.Request(a.Project, a.Chapter, a.Sentence, a.Type, a.Source), PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<Address, AssetRow>(
            "fetch_asset", "Fetch an asset", new Hints(Outside: true), "Fetches a picture or a sound from the web, once, and keeps it: its id goes wherever a picture that is here already is asked for. Nothing is paid.",
            (call, a, ct) => call.Get<FetchAsset>().Run(call.Caller, new FetchAsset.Request(a.Url), null, null, ct)),
        new AgentTool<Slots, Page<ListVersions.Row>>(
            "list_versions", "List versions", Hints.Reading, "The versions of a sentence's picture and voice line, the newest first; 'chosen' is what the next film shows or speaks.",
            (call, a, ct) => call.Get<ListVersions>().Run(call.Caller, a.Sentence, a.Slot, PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<Choice, ReadChapter.SentenceRow>(
            "choose_version", "Choose a version", Hints.Changing, "Chooses a version of a sentence's picture or voice line for the next film. Nothing is made by that.",
            async (call, a, ct) => ReadChapter.Of(await call.Get<ChooseVersion>().Run(call.Caller, a.Sentence, a.Media, a.Version, ct))),
        new AgentTool<Choice, ReadChapter.SentenceRow>(
            "release_version", "Let go of a version", Hints.Changing, "Lets go of a chosen version: the next film takes or makes what the text asks for.",
            async (call, a, ct) => ReadChapter.Of(await call.Get<ChooseVersion>().Release(call.Caller, a.Sentence, a.Media, a.Version, ct))),
        new AgentTool<Use, ReadChapter.SentenceRow>(
            "use_picture", "Use a picture", Hints.Changing, "Puts a picture that is here already in a sentence." + Replaces,
            async (call, a, ct) => ReadChapter.Of(await call.Get<UsePicture>().Run(call.Caller, a.Sentence, a.Version, new UsePicture.Request(a.Asset), ct))),
        new AgentTool<Replacement, ReadChapter.SentenceRow>(
            "replace_picture", "Replace a picture", Hints.Changing, "Puts a PNG, JPEG or WebP file of this machine in a sentence as its picture." + Replaces,
            async (call, a, ct) =>
            {
                await using var file = call.Get<ReadableFolders>().Open(a.Path);
                return ReadChapter.Of(await call.Get<ReplacePicture>().Run(call.Caller, a.Sentence, a.Version, file, file.Length, Path.GetFileName(file.Name), ct));
            }),
        new AgentTool<Replacement, ReadChapter.SentenceRow>(
            "replace_voice", "Replace a voice line", Hints.Changing, "Puts a sound file of this machine in a sentence as its voice line, brought to the loudness of all lines." + Replaces,
            async (call, a, ct) =>
            {
                await using var file = call.Get<ReadableFolders>().Open(a.Path);
                return ReadChapter.Of(await call.Get<ReplaceVoice>().Run(call.Caller, a.Sentence, a.Version, file, file.Length, Path.GetFileName(file.Name), ct));
            }),
    ];
}
