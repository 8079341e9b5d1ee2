using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts;

/// <summary>What a list tells of a project <c>p</c> besides its own row, for statements whose caller is $1. All of it is sought from the project by indexes, and there is next to nothing to look at before something was ordered.</summary>
internal static class ProjectSums
{
    // An order tells where pictures are without a look through the whole manuscript. They are looked for where a film begins only: a list is read often.
    private static readonly string Cover = $"""
        select s.image_url
        from (
            select t.chapter_id, t.created_at, t.id from generation_tasks t join chapters c on c.id = t.chapter_id and not c.is_deleted and c.chapter_number < {Place.TakenOut}
            where t.project_id = p.id order by t.created_at, t.id limit 2) t
        cross join lateral (
            select q.id, q.order_index from paragraphs q where q.chapter_id = t.chapter_id and q.order_index < {Place.TakenOut} order by q.order_index limit 3) q
        cross join lateral (
            select s.image_url, s.order_index from sentences s where s.paragraph_id = q.id and s.order_index < {Place.TakenOut} order by s.order_index limit 2) s
        where s.image_url is not null
        order by t.created_at, t.id, q.order_index, s.order_index limit 1
        """;

    // An order's films by a subquery of their own, so that they are looked up one by one however the tables have grown.
    /// <summary>Four columns: the films that can be watched; the currencies in which something was paid, null for who may not order, and how much in each; the address of a picture, or null.</summary>
    public static readonly string Columns = $"""
        (select coalesce(sum((
                select count(*) from video_generation_jobs j join generated_videos f on f.generation_job_id = j.id
                where j.task_id = t.id and f.generation_status = 'COMPLETED' and not f.is_deleted and f.file_removed_at is null)), 0)::int
            from generation_tasks t where t.project_id = p.id and (select not c.is_deleted and c.chapter_number < {Place.TakenOut} from chapters c where c.id = t.chapter_id)),
        case when {Access.OrderingSql} then spent.currencies end, spent.amounts,
        coalesce((select d.thumbnail from dramas d where d.project_id = p.id), ({Cover}))
        """;

    /// <summary>What the columns need joined. The costs are those of the ledger that <c>ReadCosts</c> tells by day.</summary>
    public const string Joined = """
        cross join lateral (
            select coalesce(array_agg(paid.currency order by paid.currency), '{}') as currencies, coalesce(array_agg(paid.amount order by paid.currency), '{}') as amounts
            from (
                select c.currency::text as currency, sum(c.price) as amount from provider_calls c
                where c.project_id = p.id and c.price > 0 and c.closed_at is not null group by c.currency) paid) spent
        """;
}
