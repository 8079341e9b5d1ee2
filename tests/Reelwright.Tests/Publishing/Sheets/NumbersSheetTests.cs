using System.Text;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Sheets;

namespace Reelwright.Tests.Publishing.Sheets;

/// <summary>Tables of numbers that people write.</summary>
[Trait("suite", "publish")]
public sealed class NumbersSheetTests
{
    private const string Post = "https://www.bilibili.com/video/BV1fake00001";

    [Fact]
    public async Task A_table_is_read_in_whichever_order_its_columns_are()
    {
        var read = await Read("Shares,remarks,views,ID,Date,likes,comments,link\n4,well,1200,a-1,2026-12-01,3,0," + Post + "\n");
        read.Troubles.ShouldBeEmpty();
        var row = read.Rows.ShouldHaveSingleItem();
        (row.Row, row.Id, row.Date, row.Views, row.Likes, row.Comments, row.Shares).ShouldBe((2, "a-1", new DateOnly(2026, 12, 1), 1200, 3, 0, 4));
        (row.Link!.Platform, row.Link.RemoteId).ShouldBe((PlatformType.Bilibili, "BV1fake00001"));
    }

    [Theory]
    [InlineData(false, ',')]
    [InlineData(true, ',')]
    [InlineData(true, ';')]
    [InlineData(true, '\t')]
    public async Task Chinese_heads_are_read_with_and_without_a_mark_and_by_any_separator(bool mark, char by)
    {
        var text = $"链接,日期,播放,点赞,评论,分享\r\n{Post},2026年12月1日,10,2,3,4\r\n".Replace(',', by);
        var read = await NumbersSheet.Read(new MemoryStream([.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)]), default);
        read.Troubles.ShouldBeEmpty();
        var row = read.Rows.ShouldHaveSingleItem();
        (row.Date, row.Views, row.Likes, row.Comments, row.Shares).ShouldBe((new DateOnly(2026, 12, 1), 10, 2, 3, 4));
    }

    [Fact]
    public async Task What_is_blank_is_unknown_and_never_zero()
    {
        var read = await Read("id,views,likes,comments,shares\na,, - ,0,\nb,7\n");
        read.Troubles.ShouldBeEmpty();
        read.Rows.Select(r => (r.Views, r.Likes, r.Comments, r.Shares, r.Date)).ShouldBe([(null, null, 0L, null, null), (7L, null, null, null, null)]);
    }

    [Theory]
    [InlineData("\"1,234,567\"", 1234567)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00a0234", 1234)]
    [InlineData("1'234", 1234)]
    [InlineData("\"1，234\"", 1234)]
    [InlineData("１２３", 123)]
    [InlineData("0", 0)]
    [InlineData("999999999999999999", 999999999999999999)]
    public async Task Numbers_are_read_as_tables_write_them(string written, long count) => (await Read($"id,views\na,{written}\n")).Rows.ShouldHaveSingleItem().Views.ShouldBe(count);

    [Theory]
    [InlineData("many")]
    [InlineData("-3")]
    [InlineData("+3")]
    [InlineData("1.5")]
    [InlineData("1.234")]
    [InlineData("\"12,34\"")]
    [InlineData("\"1,234 567\"")]
    [InlineData("1.2万")]
    [InlineData("1e3")]
    [InlineData("9999999999999999999")]
    [InlineData("=1+1")]
    public async Task What_is_no_whole_number_is_told_and_never_guessed(string written)
    {
        var read = await Read($"id,views\na,{written}\nb,5\n");
        var trouble = read.Troubles.ShouldHaveSingleItem();
        (trouble.Row, trouble.Field).ShouldBe((2, "views"));
        read.Rows.ShouldHaveSingleItem().Id.ShouldBe("b");
    }

    [Fact]
    public async Task Every_bad_row_is_told_by_the_number_it_has_in_the_table()
    {
        var read = await Read($"""
            link,date,views,likes
            {Post},2026-12-01,5,1

            https://example.org/x,2026-12-01,5,1
            {Post},01/12/2026,five,1
            ,2026-12-01,5,1
            {Post},2026-12-02,,
            {Post},2026-12-01,6,2
            {Post},2026-12-03,6,2,9
            "{Post}?a=
            b",2026-12-04,6,2
            {Post},2026-12-05,8,2
            """);
        read.Troubles.Select(t => $"{t.Row} {t.Field}").ShouldBe(["4 link", "5 date", "5 views", "6 link", "7 row", "8 row", "9 row"]);
        read.Troubles[5].Message.ShouldContain("row 2");
        read.Troubles.Select(t => t.Code).ShouldBe(["link", "date", "number", "no_post", "empty", "twice", "fields"]);
        read.Rows.Select(r => r.Row).ShouldBe([2, 10, 11]);
        read.Rows.Select(r => r.Views).ShouldBe([5, 6, 8]);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_spoils_its_row_alone_where_that_can_be_told()
    {
        var read = await Read("id,views\na,1\n\"b\"c,2\nd,3\n");
        (read.Troubles.ShouldHaveSingleItem().Row, read.Troubles[0].Code, read.Troubles[0].Field).ShouldBe((3, "quotes", "row"));
        read.Rows.Select(r => r.Id).ShouldBe(["a", "d"]);
        (await Read("id,views\na,1\n\"b,2\nd,3\n")).Troubles.ShouldHaveSingleItem().Row.ShouldBe(3);
    }

    [Fact]
    public async Task A_field_in_quotes_may_hold_quotes_and_separators()
    {
        var read = await Read("id,views\n\"a \"\"b\"\", c\",1\n");
        read.Rows.ShouldHaveSingleItem().Id.ShouldBe("a \"b\", c");
    }

    [Theory]
    [InlineData("2026-1-5", 2026, 1, 5)]
    [InlineData("2026/01/05", 2026, 1, 5)]
    [InlineData("2026.1.5", 2026, 1, 5)]
    [InlineData("2026-01-05 23:59", 2026, 1, 5)]
    [InlineData("2026-01-05T23:59:59Z", 2026, 1, 5)]
    public async Task Days_begin_with_the_year(string written, int year, int month, int day) => (await Read($"id,date,views\na,{written},1\n")).Rows.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(year, month, day));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("a,1\nb,2\n")]
    [InlineData("link,date\n")]
    [InlineData("views,likes\n1,2\n")]
    [InlineData("id,views,播放\na,1,2\n")]
    public async Task A_table_whose_columns_cannot_be_told_is_refused_as_a_whole(string text) => (await Should.ThrowAsync<ReelException>(() => Read(text))).Code.ShouldBe("table_invalid");

    [Fact]
    public async Task Another_encoding_is_told_and_not_read_as_something_else()
    {
        byte[] gb = [0xC1, 0xB4, 0xBD, 0xD3, (byte)',', 0xB2, 0xA5, 0xB7, 0xC5, (byte)'\n'];
        (await Should.ThrowAsync<ReelException>(() => NumbersSheet.Read(new MemoryStream(gb), default))).Message.ShouldContain("UTF-8");
        (await Should.ThrowAsync<ReelException>(() => NumbersSheet.Read(new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,views\na,1\n")]), default))).Message.ShouldContain("UTF-8");
    }

    [Fact]
    public async Task A_table_as_long_as_may_be_is_read_and_one_row_more_is_not()
    {
        var text = new StringBuilder("id,views\n");
        for (var i = 2; i <= NumbersSheet.MostRows; i++)
        {
            text.Append(i).Append(",1\n");
        }

        (await Read(text.ToString())).Rows.Count.ShouldBe(NumbersSheet.MostRows - 1);
        (await Should.ThrowAsync<ReelException>(() => Read(text.Append("x,1\n").ToString()))).Code.ShouldBe("table_too_large");
        (await Should.ThrowAsync<ReelException>(() => NumbersSheet.Read(new MemoryStream(new byte[NumbersSheet.MostBytes + 1]), default))).Code.ShouldBe("table_too_large");
    }

    private static Task<NumbersRead> Read(string text) => NumbersSheet.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), default);
}
