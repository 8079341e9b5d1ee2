using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>Chapters in a project, paragraphs in a chapter, sentences in a paragraph: how each keeps its order in the database.</summary>
internal sealed record Level(string Table, string Parent, string Column, int First)
{
    /// <summary>Those in the trash keep their place among the others.</summary>
    public static Level Chapters { get; } = new("chapters", "project_id", "chapter_number", 1);

    /// <summary>Those that are ignored or deleted keep their place among the others.</summary>
    public static Level Paragraphs { get; } = new("paragraphs", "chapter_id", "order_index", 0);

    public static Level Sentences { get; } = new("sentences", "paragraph_id", "order_index", 0);

    /// <summary>From the widest to the narrowest.</summary>
    public static IReadOnlyList<Level> All { get; } = [Chapters, Paragraphs, Sentences];

    /// <summary>The ids in order; <c>{0}</c> is the parent.</summary>
    public string Read => $$"""select id as "Value" from {{Table}} where {{Parent}} = {0} and {{Column}} < {{Place.TakenOut}} order by {{Column}}""";

    /// <summary>Puts the ids <c>{1}</c> in that order below the parent <c>{0}</c>, at the time <c>{2}</c>; rows that stand there already are not touched.</summary>
    public string Write => $$"""
        update {{Table}} r set {{Column}} = t.at - 1 + {{First}}, {{Parent}} = {0}, updated_at = {2} from unnest({1}) with ordinality t(id, at)
        where r.id = t.id and (r.{{Column}} <> t.at - 1 + {{First}} or r.{{Parent}} <> {0})
        """;

    /// <summary>Takes the ids <c>{0}</c> out, at the time <c>{1}</c>.</summary>
    public string TakeOut => $$"""update {{Table}} set {{Column}} = nextval('taken_out_places'), updated_at = {1} where id = any({0}) and {{Column}} < {{Place.TakenOut}}""";
}
