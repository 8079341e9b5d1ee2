using Reelwright.Base;
using Reelwright.Providers;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers;

/// <summary>Fields that do not go together are refused by their names.</summary>
public sealed class FieldCheckTests
{
    private static readonly Dictionary<string, FieldRule> fields = new(StringComparer.Ordinal)
    {
        ["prompt"] = new FieldRule(), ["first_frame"] = new FieldRule { Without = ["references"] }, ["last_frame"] = new FieldRule { With = ["first_frame"] }, ["references"] = new FieldRule(),
    };

    [Fact]
    public void What_goes_together_is_taken()
    {
        FieldCheck.Ensure(new VideoRequest("x") { FirstFrame = Inputs.Picture, LastFrame = Inputs.Picture }, fields, "it");
        FieldCheck.Ensure(new VideoRequest("x") { References = [Inputs.Picture] }, fields, "it");
    }

    [Fact]
    public void What_excludes_another_is_refused_with_both_names()
    {
        var refused = Should.Throw<ReelException>(() => FieldCheck.Ensure(new VideoRequest("x") { FirstFrame = Inputs.Picture, References = [Inputs.Picture] }, fields, "it"));
        (refused.Code, refused.Message).ShouldBe(("field_invalid", "it takes first_frame or references, not both: leave one out; nothing was sent."));
    }

    [Fact]
    public void What_needs_another_is_refused_alone()
    {
        var refused = Should.Throw<ReelException>(() => FieldCheck.Ensure(new VideoRequest("x") { LastFrame = Inputs.Picture }, fields, "it"));
        (refused.Code, refused.Message).ShouldBe(("field_missing", "it takes last_frame only with first_frame: give both or neither; nothing was sent."));
    }
}
