"""What the notebooks show, a function each: it asks an output, and displays a chart or a table.

Every one says so where the output has nothing of its kind: no dates, sources, copies, stories.
"""

from pandas import DataFrame

from naskh_tables import (
    COLORS,
    GREY,
    LIGHT,
    PARTS,
    apart,
    bars,
    columns,
    delays,
    duration,
    labels,
    many,
    matrix,
    over_time,
    quoted,
    say,
    share,
    shortened,
    side_by_side,
    table,
    where_it_stands,
    written,
)

CLOSER = "on an axis that is ever closer"

# Tour


def in_short(out):
    """What was read and found, in two sentences."""
    rows = out.run["tables"]
    corpus = out.one("""
        select count(distinct source) as sources, count(published_at) as dated,
               min(published_at) as first, max(published_at) as last from articles""")
    say(
        f"{many(rows['articles'], 'article')} of {many(corpus.sources, 'source')},",
        f"{corpus.first:%Y-%m-%d} to {corpus.last:%Y-%m-%d};" if corpus.dated else "none dated;",
        f"{many(rows['rejects'], 'record')} refused.",
    )
    say(
        f"{many(rows['copies'], 'link')} from an article to an earlier holder of the same text,",
        f"{many(rows['copy_clusters'], 'cluster')} of copies,",
        f"{many(rows['passages'], 'passage')} that travelled;",
        f"{many(rows['stories'], 'story', 'stories')}, {many(rows['topics'], 'topic')}.",
    )


def copied_most(out):
    """The largest clusters: who was first, and how long after the others came."""
    clusters = out.sql("""
        select c.cluster_id, c.title, c.size - 1 as copies, len(c.sources) as sources,
               a.source as first_source, a.published_at as first,
               max(l.lag_seconds) as last_copy_after, c.agency, c.canonical_id
        from copy_clusters c
        join articles a on a.article_id = c.canonical_id
        join copy_members m using (cluster_id)
        left join copies l on l.earlier_id = c.cluster_id and l.later_id = m.article_id
        group by all order by copies desc, c.cluster_id limit 12""")
    followed = out.sql("""
        select m.cluster_id, named(a.source) as source, a.title,
               strftime(a.published_at, '%Y-%m-%d %H:%M') as published,
               if(m.is_canonical, 0, c.lag_seconds) / 3600 as hours
        from copy_members m
        join articles a using (article_id)
        left join copies c on c.earlier_id = m.cluster_id and c.later_id = m.article_id
        where a.published_at is not null and hours is not null
        order by m.cluster_id, hours, m.article_id""")
    named = clusters.assign(label=labels(clusters.title.fillna(clusters.cluster_id)))
    delays(
        named[["cluster_id", "label", "copies"]].merge(followed, on="cluster_id"),
        "hours",
        "label",
        title=lambda top: f"{quoted(top.label)}: {many(top.copies, 'copy', 'copies')}",
        subtitle="the largest clusters: a mark for each article, at its delay behind the first",
        unit=f"published after the first, {CLOSER}",
        role="source",
        none="No delays to draw: no copies, or none with a date.",
    )
    table(
        clusters.drop(columns="cluster_id"),
        f"Largest of {many(out.run['tables']['copy_clusters'], 'cluster')} of copies",
        none=None,
        last_copy_after=duration,
    )


def a_pair(out):
    """A copy and what it was made of, side by side: of two sources and in several pieces, if any."""
    pair = out.one("""
        select earlier_id, later_id from copies
        order by kind in ('NEAR', 'CONTAINED') desc,
                 earlier_source is distinct from later_source desc, kind,
                 shared_tokens between 60 and 400 desc, len(spans) desc, earlier_id, later_id
        limit 1""")
    if pair is None:
        say("No article has text of another.")
    else:
        side_by_side(out, pair.earlier_id, pair.later_id)


FARTHEST = "order by p.source_count desc, p.article_count desc, p.tokens desc, p.passage_id"


def a_passage(out):
    """The passage that travelled farthest, where it stands in each article."""
    passage = out.one(f"select * from passages p {FARTHEST} limit 1")
    if passage is None:
        say("No passage travelled.")
        return
    say(
        f"A {'quotation' if passage.is_quote else 'passage'} of {many(passage.tokens, 'word')} in",
        f"{many(passage.article_count, 'article')} of {many(passage.source_count, 'source')};",
        "the first of them had it first.",
    )
    where_it_stands(out, passage.passage_id)


def a_story(out):
    """The story with the most independent voices."""
    story = out.one("""
        select * from stories order by independent_count desc, size desc, story_id limit 1""")
    if story is None:
        say("No two articles tell of one event.")
    else:
        _told(
            out.sql("select * from told where story_id = ?", story.story_id),
            f"{quoted(story.title)}: {many(story.size, 'article')},"
            f" {many(story.report_count, 'report')},"
            f" {many(story.independent_count, 'independent voice')}",
        )


def topics_and_terms(out):
    topics = out.sql("select label, size from topics order by size desc, topic_id limit 12")
    rows = out.run["tables"]
    bars(
        topics.assign(label=labels(topics.label)),
        "size",
        "label",
        title=lambda top: f"{quoted(top.label)} is the largest topic: {many(top.size, 'article')}",
        subtitle=f"the largest of {many(rows['topics'], 'topic')}",
        unit="articles",
        none="No topics: no Arabic articles.",
    )
    table(
        out.sql("""
            select coalesce(a.title, a.article_id) as title,
                   list_transform(t.terms[1:8], lambda t: t.surface) as its_terms, a.source
            from terms t join articles a using (article_id)
            order by moment(a.published_at, a.published_precision), a.token_count desc, t.article_id
            limit 10"""),
        f"What tells an article from the others: the first of {rows['terms']:,} Arabic ones",
        none="no Arabic articles",
    )


def put_aside(out):
    """What is in no result: refused, outdated, no reuse; and what the run warned of."""
    rows = out.run["tables"]
    table(
        out.sql("""
            select input_file as file, position, reason, detail, excerpt
            from rejects order by all"""),
        many(rows["rejects"], "refused record"),
    )
    versions = out.sql("""
        select article_id as version, version_of as stands, source, title
        from articles where version_of is not null order by all""")
    table(versions, many(len(versions), "earlier version") + " of a page")
    table(
        out.sql("""
            select kind, source, text, article_count, day_count from boilerplate
            order by article_count desc, kind, source, text"""),
        "Boilerplate: text that recurs and is no reuse",
        rows=10,
    )
    names = ("warning", "count", "meaning")
    table(
        DataFrame([{name: told.get(name) for name in names} for told in out.run["warnings"]]),
        "Warnings",
    )
    table(DataFrame(rows.items(), columns=["table", "rows"]), "Rows of each table")


# Who copies whom


def links(out):
    """How many rows of copies the charts are of."""
    found = _links(out)
    say(
        f"{many(found.links, 'link')} in copies: {found.between:,} between two sources,",
        f"{found.within:,} within one, {found.links - found.between - found.within:,} where one",
        "is not known.",
    )


def _links(out):
    return out.one("""
        select count(*) as links, count(*) filter (earlier_source <> later_source) as between,
               count(*) filter (earlier_source = later_source) as within,
               count(lag_seconds) filter (earlier_source <> later_source) as timed from copies""")


def flows(out):
    """From which source to which, between the dozen with the most links."""
    found = out.sql("""
        with busy as (
            select source
            from (select earlier_source as source from copies where earlier_source <> later_source
                  union all select later_source from copies where earlier_source <> later_source)
            group by source order by count(*) desc, source limit 12)
        select earlier_source as earlier, later_source as later, count(*) as links,
               median(lag_seconds) as median_delay, count(*) filter (kind = 'EXACT') as exact,
               count(*) filter (kind = 'NEAR') as near,
               count(*) filter (kind = 'CONTAINED') as contained,
               count(*) filter (kind = 'PASSAGE') as passage
        from copies
        where earlier_source in (from busy) and later_source in (from busy)
              and earlier_source <> later_source
        group by all order by links desc, earlier, later""")
    between = _links(out).between
    matrix(
        found[["earlier", "later", "links"]],
        "later",
        "earlier",
        "links",
        title=lambda top: f"Most goes from {apart(top.earlier)} to {apart(top.later)}",
        subtitle=f"{found.links.sum():,} of {many(between, 'link')} of copies between two sources",
        row_title="had it first",
        column_title="has it later",
        unit="links",
        none="No text went from one source to another, or sources are not known.",
    )
    table(
        found,
        "The same in figures, with the delay and the kind of copy",
        none=None,
        median_delay=duration,
    )


def lags(out):
    """How long after the earlier one an article of another source has its text."""
    counted = _links(out)
    found = out.sql("""
        with buckets(bucket, below) as (values
            ('< 10 min', 600), ('< 1 h', 3600), ('< 3 h', 10800), ('< 6 h', 21600),
            ('< 12 h', 43200), ('< 1 day', 86400), ('< 3 days', 259200), ('< 30 days', 2592000),
            ('longer', 9000000000)),
        ranges as (select *, lag(below, 1, -1) over (order by below) as from_on from buckets),
        timed as (
            select lag_seconds from copies
            where earlier_source <> later_source and lag_seconds is not null)
        select bucket, count(lag_seconds) as links,
               (select median(lag_seconds) from timed) as median_delay
        from ranges left join timed on lag_seconds >= from_on and lag_seconds < below
        where exists (from timed)
        group by bucket, below order by below""")
    columns(
        found,
        "links",
        "bucket",
        title=lambda top: "Half of what goes to another source is there in "
        + duration(top.median_delay),
        subtitle=f"{counted.timed:,} of {many(counted.between, 'link')} between two sources: "
        "those with both times",
        unit="links",
        bucket_unit="delay of the later one",
        none="No delay is known: no text went from one source to another, or without dates.",
    )


def followers(out):
    """How fast each source follows others."""
    delays(
        out.sql("""
            select later_source as source, median(lag_seconds) / 3600 as hours,
                   median(lag_seconds) as median_delay, count(*) as links
            from copies where earlier_source <> later_source and lag_seconds is not null
            group by source order by hours, source limit 20"""),
        "hours",
        "source",
        title=lambda top: f"{apart(top.source)} follows fastest: after {duration(top.median_delay)}",
        subtitle="median delay of a source behind others whose text it has",
        unit=f"behind the earlier one, {CLOSER}",
        none="No source is known to follow another.",
    )


def sources(out):
    """What each source has from others, and all else of it."""
    found = out.sql("""
        select named(source) as source, owner, articles, originals, copied_from_others,
               copied_by_others, first_to_report, median_delay_seconds as median_delay,
               agency_share, boilerplate_share
        from sources order by articles desc, source""")
    takers = found[found.copied_from_others > 0]
    takers = takers.assign(percent=(100 * takers.copied_from_others / takers.articles).round(1))
    takers = takers.sort_values(["percent", "source"], ascending=[False, True]).head(20)
    bars(
        takers[["source", "percent", "copied_from_others", "articles"]],
        "percent",
        "source",
        title=lambda top: f"{apart(top.source)} has most from others: "
        f"{top.copied_from_others:,} of its {many(top.articles, 'article')}",
        subtitle="articles that are an EXACT, NEAR or CONTAINED copy of one of another source",
        unit="percent of the articles of the source",
        none="No source has an article of another.",
    )
    table(
        found,
        "Sources",
        rows=50,
        median_delay=duration,
        agency_share=share,
        boilerplate_share=share,
    )


def agencies(out):
    """The agencies that articles name."""
    found = out.sql("""
        select agency, count(*) as articles, count(distinct source) as sources,
               count(*) filter (article_id <> canonical_id) as copies_among_these,
               (select count(*) from copy_clusters c where c.agency = a.agency) as clusters_of_it
        from articles a where agency is not null and version_of is null
        group by agency order by articles desc, agency limit 15""")
    bars(
        found,
        "articles",
        "agency",
        title=lambda top: f"{quoted(top.agency)} is named most: "
        f"in {many(top.articles, 'article')} of {many(top.sources, 'source')}",
        subtitle="without earlier versions of a page",
        unit="articles that name the agency",
        none="No article names an agency.",
    )
    table(found, "Agencies", none=None)


def passages(out):
    """What travelled farthest."""
    found = out.sql(f"""
        select p.passage_id, p.text, p.tokens, p.is_quote, p.source_count, p.article_count,
               named(a.source) as first_source, p.first_published_at as first,
               if(p.last_published_at > p.first_published_at,
                  date_diff('second', p.first_published_at, p.last_published_at),
                  null) as until_last
        from passages p join articles a on a.article_id = p.first_article_id
        {FARTHEST} limit 12""")
    bars(
        found.assign(words=labels(found.text))[
            ["words", "article_count", "source_count", "tokens"]
        ],
        "article_count",
        "words",
        title=lambda top: f"One passage stands in {many(top.article_count, 'article')} "
        f"of {many(top.source_count, 'source')}",
        subtitle=f"those of most sources, of {many(out.run['tables']['passages'], 'passage')}",
        unit="articles that hold it",
        none="No passage travelled.",
    )
    table(
        found.assign(text=found.text.map(lambda text: shortened(text, 240))).drop(
            columns="passage_id"
        ),
        "What they say",
        none=None,
        is_quote=lambda quote: "quotation" if quote else "",
        until_last=duration,
    )


def articles_copied(out):
    """The articles that most others have text of."""
    table(
        out.sql("""
            select coalesce(a.title, a.article_id) as title, a.source, a.published_at as published,
                   count(*) as later_articles,
                   count(distinct c.later_source) filter (c.later_source <> a.source)
                       as other_sources,
                   count(*) filter (c.kind <> 'PASSAGE') as as_a_whole,
                   median(c.lag_seconds) as median_delay, a.article_id
            from copies c join articles a on a.article_id = c.earlier_id
            group by all order by other_sources desc, later_articles desc, a.article_id
            limit 15"""),
        "Articles that most other sources have text of",
        median_delay=duration,
    )


# Stories


def _stories(out):
    return out.one("""
        select count(*) as stories, coalesce(sum(size), 0)::bigint as articles,
               coalesce(sum(report_count), 0)::bigint as reports,
               count(*) filter (independent_count > 1) as of_several from stories""")


def _largest_stories(out):
    largest = out.sql("""
        select * from stories order by size desc, report_count desc, story_id limit 12""")
    return largest.assign(label=labels(largest.title.fillna(largest.story_id)))


def _told(members, caption):
    """Who tells a story, line by line."""
    members = members.sort_values(
        ["ordered_at", "token_count", "article_id"], ascending=[True, False, True]
    )
    table(members[["published_at", "source", "voice", "part", "title"]], caption, rows=30)


def stories(out):
    """How many there are."""
    total = _stories(out)
    say(
        f"{many(total.stories, 'story', 'stories')} of {many(total.articles, 'article')},",
        f"{total.articles - total.reports:,} of them copies;",
        f"{total.of_several:,} told by two independent voices or more.",
    )


def largest_stories(out):
    """Who is heard in the largest: first, independent, again, copied."""
    largest = _largest_stories(out)
    counted = out.sql("""
        select story_id, part, count(*) as articles from told group by all order by all""")
    bars(
        largest[["story_id", "label", "size", "independent_count"]].merge(counted, on="story_id"),
        "articles",
        "label",
        part="part",
        colors=PARTS,
        title=lambda top: f"{quoted(top.label)}: {many(top.size, 'article')}, "
        f"{many(top.independent_count, 'independent voice')}",
        subtitle=f"the largest of {many(_stories(out).stories, 'story', 'stories')}",
        unit="articles",
        none="No two articles tell of one event.",
    )
    names = "title size report_count independent_count sources first_published_at terms"
    table(largest[names.split()], "The largest stories", none=None)


def timelines(out):
    """When the largest were told, and the first three of them line by line."""
    largest = _largest_stories(out)
    told = largest[["story_id", "label"]].merge(
        out.sql("select * from told order by hours, article_id"), on="story_id"
    )
    dated = told[told.hours.notna()]
    dated = dated.assign(published=dated.published_at.map(written))
    delays(
        dated[["label", "part", "source", "title", "published", "hours"]],
        "hours",
        "label",
        role="part",
        colors=PARTS,
        title=lambda top: f"{quoted(top.label)} was told over "
        + duration(3600 * dated[dated.label == top.label].hours.max()),
        subtitle="a mark for each article, at its delay behind the first report",
        unit=f"after the first report, {CLOSER}",
        none="No times to draw: no stories, or none with a date.",
    )
    for story in largest.head(3).itertuples():
        _told(told[told.story_id == story.story_id], f"{quoted(story.label)}, line by line")


def voices(out):
    """How many tell a story on their own."""
    total = _stories(out)
    columns(
        out.sql("""
            select if(independent_count < 8, independent_count::varchar, '8 and more') as voices,
                   count(*) as stories
            from stories group by voices order by min(independent_count)"""),
        "stories",
        "voices",
        title=f"{total.of_several:,} of {many(total.stories, 'story', 'stories')} "
        "have two independent voices or more",
        unit="stories",
        bucket_unit="independent voices",
        none="No stories.",
    )


def first_to_report(out):
    """Which source has the first report, how often."""
    bars(
        out.sql("""
            select named(source) as source, first_to_report as stories, articles from sources
            where first_to_report > 0 order by stories desc, source limit 20"""),
        "stories",
        "source",
        title=lambda top: f"{apart(top.source)} was first most often: "
        f"with {many(top.stories, 'story', 'stories')}",
        unit="stories of which the source has the first report",
        none="No source was first.",
    )


# Topics


def _topics(out):
    found = out.sql("select * from topics order by size desc, topic_id")
    return found.assign(label=labels(found.label))


def topics(out):
    """How many articles have one."""
    found, articles = _topics(out), out.run["tables"]["articles"]
    size, strong_size = int(found["size"].sum()), int(found.strong_size.sum())
    say(
        f"{many(len(found), 'topic')} of {many(size, 'article')},",
        f"{strong_size:,} of them strongly (weight 0.5 or more).",
        f"{articles - size:,} of {many(articles, 'article')} without: not Arabic, or earlier",
        "versions of a page.",
    )


def topic_sizes(out):
    """Articles of each, and those that are in it strongly."""
    found = _topics(out)
    total = found["size"].sum()
    sizes = found.head(25).assign(weak_size=lambda topic: topic["size"] - topic.strong_size)
    sizes = sizes.melt(["label", "size"], ["strong_size", "weak_size"], "how", "articles")
    how = {"strong_size": "strongly (weight 0.5 or more)", "weak_size": "less so"}
    sizes["how"] = sizes.how.map(how)
    bars(
        sizes,
        "articles",
        "label",
        part="how",
        colors=dict(zip(how.values(), (COLORS[0], LIGHT))),
        title=lambda top: f"{quoted(top.label)} is the largest: "
        f"{top.size:,} of {many(total, 'article')}",
        subtitle=f"{many(min(25, len(found)), 'topic')} of {len(found):,}",
        unit="articles",
        none="No topics: no Arabic articles.",
    )


def topics_over_time(out):
    """The six largest and all others, by day, week or month."""
    step = out.step()
    found = out.sql(f"""
        with sized as (
            select topic_id, row_number() over (order by size desc, topic_id) as place from topics),
        dated as (
            select date_trunc('{step}', a.published_at)::date as day, least(s.place, 7) as place
            from article_topics x join articles a using (article_id) join sized s using (topic_id)
            where a.published_at is not null),
        drawn as (
            select quantile_disc(day, 0.01)::timestamp as first,
                   quantile_disc(day, 0.99)::timestamp as last from dated),
        days as (
            select unnest(generate_series(first, last, interval 1 {step}))::date as day
            from drawn where first is not null)
        select strftime(days.day, '{"%Y-%m" if step == "month" else "%Y-%m-%d"}') as {step},
               p.place, count(dated.day) as articles, (select count(*) from dated) as all_dated
        from days cross join (select distinct place from dated) p
        left join dated on dated.day = days.day and dated.place = p.place
        group by all order by p.place, {step}""")
    names = dict(enumerate(_topics(out).label.head(6), 1)) | {7: "all others"}
    found["topic"] = found.place.map(names)
    shown = sorted(set(found.place))
    sums = found.groupby(step).articles.sum()
    day_in_words = {"day": "on", "week": "in the week of", "month": "in"}
    over_time(
        found[[step, "topic", "articles"]],
        step,
        "articles",
        "topic",
        colors={names[place]: (*COLORS[:6], GREY)[place - 1] for place in shown},
        title=lambda top: f"Most {day_in_words[step]} {sums.idxmax()}: {many(sums.max(), 'article')}",
        subtitle=f"{sums.sum():,} of {found.all_dated.max():,} articles with a topic and a date:"
        " from the first to the last hundredth",
        unit=f"articles a {step}",
        none="No article has both a topic and a date.",
    )


def topics_by_source(out):
    """What each of a dozen sources writes of."""
    shares = out.sql("""
        with busy as (
            select source from article_topics join articles using (article_id)
            where source is not null group by source order by count(*) desc, source limit 12)
        select topic_id, source, count(*) as articles,
               100 * count(*) / sum(count(*)) over (partition by source) as percent
        from article_topics join articles using (article_id)
        where source in (from busy) group by topic_id, source order by source""")
    shares = _topics(out).head(20)[["topic_id", "label"]].merge(shares, on="topic_id")
    most = shares.sort_values(["percent", "source"], ascending=[False, True]).head(1)
    matrix(
        shares[["label", "source", "percent", "articles"]],
        "source",
        "label",
        "percent",
        title=lambda top: f"{apart(most.source.iloc[0])}: "
        f"{most.percent.iloc[0]:.0f} % of its articles are in one topic",
        subtitle="percent of the articles of a source that are in the topic",
        written_as=".0f",
        unit="percent",
        row_title=None,
        column_title=None,
        none="No source is known, or no topics.",
    )


def topic_words(out):
    """What each topic is about."""
    found = _topics(out)
    words = [[term["surface"] for term in terms] for terms in found.terms]
    table(
        found.assign(words=words)[["topic_id", "words", "size", "strong_size", "coherence_npmi"]],
        "Words and names that mark each topic, best first",
        rows=100,
    )


def topic_articles(out):
    """The clearest examples."""
    table(
        out.sql("""
            select t.label as topic, coalesce(a.title, a.article_id) as title, a.source, x.weight
            from article_topics x join topics t using (topic_id) join articles a using (article_id)
            where a.article_id = a.canonical_id
            qualify row_number() over (
                partition by x.topic_id order by round(x.weight, 4) desc, x.article_id) <= 3
            order by t.size desc, x.topic_id, round(x.weight, 4) desc, x.article_id"""),
        "The articles nearest to each topic",
        rows=60,
    )
