"""What the notebooks share: an output of Naskh as DuckDB views; tables, texts and charts of it.

    from naskh_tables import Output, bars, table
    out = Output()
    table(out.sql("select source, articles from sources order by all"), "Sources")

What is displayed is the same at every run over the same output: no paths, times or random ids, so
that a notebook with its outputs can be compared with what it should be.
"""

import base64
import html
import io
import itertools
import json
import os
import pathlib
import types

import altair
import duckdb
import pandas
import PIL.Image
import vl_convert
from IPython.display import HTML, display

TABLES = (
    "articles rejects copies copy_clusters copy_members passages boilerplate "
    "terms stories story_members topics article_topics sources"
).split()
COLORS = ["#1f6f8b", "#d98e04", "#b5453c", "#5b7f3a", "#7a5c9e", "#3b3b3b", "#c46a94", "#9aa5ab"]
LIGHT, GREY = "#a9cbd6", "#c9cdd0"
MARKS = ["#ffe58a", "#bfe3c6", "#c9dcf7", "#f6cfd6", "#e2d3f2"]  # of passages, by turns
FONT = "'DejaVu Sans', 'Segoe UI', 'Geeza Pro', Tahoma, sans-serif"  # all have Arabic and Latin
WIDTH = 560  # of the plot itself, in pixels
SCALE = 1.5  # of pictures, for screens with more pixels
SHOWN_CHARS = 3_000  # of a text
SHOWN_ENDS = 150  # of a passage among many: so much of its beginning and of its end
LABEL_CHARS = 42

# Who tells a story: a row per member, and as what. Voices are those of stories.independent_count
# (docs/TABLES.md): the first report and the independent ones are together that many. Hours are those
# behind the first report, null where a date or the order within a day is not known.
TOLD = """
    create view told as
    with voices as (
        select m.story_id, a.article_id, a.canonical_id, a.title, a.source, a.published_at,
               a.token_count,
               moment(a.published_at, a.published_precision) as ordered_at,
               coalesce(a.agency, c.agency, s.owner, a.source, a.article_id) as voice,
               a.article_id = a.canonical_id as is_report
        from story_members m
        join articles a using (article_id)
        left join copy_clusters c on c.cluster_id = a.canonical_id
        left join sources s on s.source = a.source),
    placed as (
        select *,
               first_value(published_at) over first as first_at,
               first_value(ordered_at) over first as first_over,
               row_number() over (
                   partition by story_id, is_report
                   order by ordered_at, token_count desc, article_id) as place,
               row_number() over (
                   partition by story_id, is_report, voice
                   order by ordered_at, token_count desc, article_id) as place_of_voice
        from voices
        window first as (partition by story_id order by ordered_at, token_count desc, article_id))
    select * exclude (is_report, place, place_of_voice, first_at, first_over),
           case when not is_report then 'copy'
                when place = 1 then 'first report'
                when place_of_voice = 1 then 'independent report'
                else 'same voice again' end as part,
           case when article_id = story_id then 0
                when published_at >= first_over then date_diff('second', first_at, published_at)
           end / 3600.0 as hours
    from placed"""
PARTS = {
    "first report": COLORS[0],
    "independent report": COLORS[1],
    "same voice again": GREY,
    "copy": COLORS[2],
}


class NotAnOutput(Exception):
    """The folder cannot be shown. One line for a person, in a notebook too."""

    def _render_traceback_(self):
        return [f"naskh: {self}"]


class Output:
    """The tables of a finished run, each a view of its name; a query reads only what it asks for."""

    def __init__(self, folder=None):
        """The folder given, else the one that NASKH_OUTPUT names, else ../out."""
        folder = pathlib.Path(folder or os.environ.get("NASKH_OUTPUT") or "../out")
        try:
            self.run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise NotAnOutput(
                f"{folder} has no run.json: set NASKH_OUTPUT to the output of a finished run"
            ) from None
        except (OSError, ValueError) as error:
            raise NotAnOutput(f"{folder}/run.json cannot be read: {error}") from None
        self._database = duckdb.connect()
        self._database.execute("set timezone = 'UTC'")
        for name in TABLES:
            parts = sorted(str(part) for part in (folder / name).glob("*.parquet"))
            if not parts:
                raise NotAnOutput(
                    f"{folder} has no table {name}: run again with this version, without --until"
                )
            self._database.read_parquet(parts).create_view(name)
        # The order of articles, as Naskh has it: a day without a time counts as its end.
        self._database.execute("""
            create macro moment(published_at, published_precision) as
            published_at + if(published_precision = 'DAY', interval 1 day, interval 0 day)""")
        self._database.execute("create macro named(source) as coalesce(source, '(no source)')")
        self._database.execute(TOLD)

    def sql(self, query, *values):
        """The rows of a query as a data frame; each ? stands for one of the values."""
        return self._database.execute(query, list(values)).df()

    def one(self, query, *values):
        """The first row of a query, a field for each column; None if there is none."""
        rows = self.sql(query, *values)
        return None if rows.empty else _first(rows)

    def step(self):
        """Days, weeks or months, for date_trunc: what fits the time in which most was published."""
        days = self.one("""
            select date_diff('day', quantile_disc(published_at, 0.01),
                                    quantile_disc(published_at, 0.99)) as n from articles""").n
        return "day" if _missing(days) or days <= 45 else "week" if days <= 400 else "month"


def _first(frame):
    return types.SimpleNamespace(**{name: frame[name].iloc[0] for name in frame.columns})


# Words


def written(value):
    """A value as a person reads it: thousands apart, times to the minute, days as days, no null."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        words = [written(word) for word in value]
        return ("، " if any(map(is_arabic, words)) else ", ").join(words)
    if _missing(value):
        return ""
    if isinstance(value, pandas.Timestamp):
        return f"{value:%Y-%m-%d %H:%M}".removesuffix(" 00:00")
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,.2f}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def _missing(value):
    return value is None or pandas.isna(value)


def duration(seconds):
    """A delay in its largest fitting unit: 45 s, 12 min, 3.5 h, 4 days."""
    if _missing(seconds):
        return ""
    for limit, unit, name in ((90, 1, "s"), (5_400, 60, "min"), (172_800, 3_600, "h")):
        if seconds < limit:
            return f"{round(seconds / unit, 1):g} {name}"
    return f"{round(seconds / 86_400, 1):,g} days"


def share(value):
    return "" if _missing(value) else f"{value:.1%}"


def is_arabic(text):
    return any("\u0600" <= letter <= "\u06ff" for letter in text)


def shortened(text, chars=LABEL_CHARS):
    """On one line, cut between words; in Arabic, marks at both ends are on the sides of Arabic."""
    text = " ".join(written(text).split())
    if len(text) > chars:
        text = (text[:chars].rsplit(" ", 1)[0] or text[:chars]).rstrip("،,.:؛") + "…"
    return f"\u200f{text}\u200f" if is_arabic(text) else text


def apart(text):
    """As a name in an English sentence, which goes on from left to right after an Arabic one."""
    return f"\u200e{shortened(text)}\u200e"


def quoted(text):
    """As :func:`apart`, in quotation marks."""
    return f"\u200e“{shortened(text)}”\u200e"


def many(count, one, more=None):
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def labels(titles):
    """Titles as names on an axis: short, none twice."""
    seen, names = {}, []
    for title in titles:
        name = shortened(title) or "(no title)"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


# Tables and texts


def say(*sentences):
    """Sentences as a paragraph."""
    display(HTML(f"<p>{html.escape(' '.join(sentences))}</p>"))


def _cell(value, write):
    text = write(value)
    side = "rtl" if is_arabic(text) else "ltr"
    return (
        f'<td dir="{side}" style="text-align: start; vertical-align: top">{html.escape(text)}</td>'
    )


def table(frame, caption, none="none", rows=20, **write):
    """A frame as a table, Arabic cells from right to left; ``write`` has a function for a column.

    Without rows the caption and ``none``, or nothing where a chart has said that there are none.
    """
    if frame.empty:
        if none:
            say(f"{caption}: {none}.")
        return
    more = f" (first {rows} of {len(frame):,})" if len(frame) > rows else ""
    head = "".join(
        f'<th style="text-align: start">{html.escape(name.replace("_", " "))}</th>'
        for name in frame.columns
    )
    body = "".join(
        "<tr>"
        + "".join(_cell(row[at], write.get(name, written)) for at, name in enumerate(frame.columns))
        + "</tr>\n"
        for row in frame.head(rows).itertuples(index=False, name=None)
    )
    display(
        HTML(
            f"<p><b>{html.escape(caption)}</b>{more}</p>\n"
            f"<table><thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>"
        )
    )


def arabic(body):
    """A block of HTML that reads from right to left."""
    font = "font: 16px/1.9 'Noto Naskh Arabic', 'Noto Sans Arabic', 'Geeza Pro', Tahoma, sans-serif"
    return f'<div dir="rtl" style="text-align: start; {font}">{body}</div>'


class _Units:
    """A text by the offsets of the tables, which count UTF-16 units: two bytes each."""

    def __init__(self, text):
        self._bytes = text.encode("utf-16-le", "surrogatepass")
        self.count = len(self._bytes) // 2

    def piece(self, begin, end):
        return self._bytes[2 * begin : 2 * end].decode("utf-16-le", "ignore")

    def html(self, begin, end):
        return _lines(self.piece(begin, end))

    def before(self, end, most):
        """At most so many units up to there, without the beginning of a word that is cut."""
        begin = max(0, end - most)
        text = self.piece(begin, end)
        return _lines("… " + text.partition(" ")[2] if begin else text)

    def after(self, begin, most):
        """At most so many units from there on, without the end of a word that is cut."""
        end = min(self.count, begin + most)
        text = self.piece(begin, end)
        return _lines(text.rpartition(" ")[0] + " …" if end < self.count else text)


def _lines(text):
    return html.escape(text).replace("\n", "<br>")


def _mark(body, number=0):
    return f'<mark style="background: {MARKS[number % len(MARKS)]}">{body}</mark>'


def marked(text, spans):
    """The text as HTML, each of its spans (begin, end) marked in a colour of its own."""
    units = _Units(text)
    last = min(units.count, SHOWN_CHARS)
    shown, at = [], 0
    for begin, end, number in sorted((*span, number) for number, span in enumerate(spans)):
        begin, end = max(at, begin), min(end, last)
        if begin < end:
            shown += [units.html(at, begin), _mark(units.html(begin, end), number)]
            at = end
    return "".join(shown) + units.html(at, last) + (" …" if last < units.count else "")


def excerpt(text, begin, end, around=60):
    """A span of the text, marked, with some of what stands around it; a long one by its ends."""
    units = _Units(text)
    body = units.html(begin, end)
    if end - begin > 3 * SHOWN_ENDS:
        body = units.after(begin, SHOWN_ENDS) + units.before(end, SHOWN_ENDS).removeprefix("…")
    return units.before(begin, around) + _mark(body) + units.after(end, around)


def _heading(title, source, at):
    about = " · ".join(filter(None, [written(source), written(at)]))
    return f"<b>{html.escape(written(title))}</b><br><small><bdi>{html.escape(about)}</bdi></small>"


def side_by_side(out, earlier_id, later_id):
    """Both texts of a row of ``copies``, the earlier one right, each passage in its colour."""
    pair = out.one(
        """
        select c.*, e.title as earlier_title, l.title as later_title, e.text as earlier_text,
               l.text as later_text, e.published_at as earlier_at, l.published_at as later_at
        from copies c
        join articles e on e.article_id = c.earlier_id
        join articles l on l.article_id = c.later_id
        where c.earlier_id = ? and c.later_id = ?""",
        earlier_id,
        later_id,
    )
    if pair is None:
        raise ValueError(f"copies has no row from {later_id} to {earlier_id}")
    later = "" if _missing(pair.lag_seconds) else f", {duration(pair.lag_seconds)} later"
    say(
        f"{later_id} is of {earlier_id}: {pair.kind}{later},",
        f"{many(pair.shared_tokens, 'word')} the same in {many(len(pair.spans), 'passage')},",
        f"{share(pair.coverage_later)} of the later one.",
    )
    of = vars(pair)
    columns = "".join(
        '<td dir="rtl" style="width: 50%; vertical-align: top; text-align: start; padding: 0 1em">'
        + _heading(*(of[f"{side}_{name}"] for name in ("title", "source", "at")))
        + "<p>"
        + marked(
            of[f"{side}_text"],
            [(span[f"{side}_begin"], span[f"{side}_end"]) for span in pair.spans],
        )
        + "</p></td>"
        for side in ("earlier", "later")
    )
    style = 'style="width: 100%; font: inherit; table-layout: fixed"'
    display(
        HTML(
            arabic(f'<table dir="rtl" {style}><tr style="background: none">{columns}</tr></table>')
        )
    )


def where_it_stands(out, passage_id, rows=6):
    """A row of ``passages`` as its holders have it, in the order of articles."""
    holders = out.sql(
        """
        select a.title, a.source, a.published_at, a.text, h.begin, h."end"
        from (select unnest(holders) as h, unnest(range(len(holders))) as place
              from passages where passage_id = ?)
        join articles a on a.article_id = h.article_id order by place limit ?""",
        passage_id,
        rows,
    )
    items = "".join(
        f"<li>{_heading(holder.title, holder.source, holder.published_at)}<br>"
        + excerpt(holder.text, holder.begin, holder.end)
        + "</li>\n"
        for holder in holders.itertuples()
    )
    display(HTML(arabic(f"<ol>\n{items}</ol>")))


# Charts


def draw(chart, title, subtitle=()):
    """Displays a chart as a picture for every reader, and as Vega-Lite where that can be drawn.

    The title says what is to be seen, the subtitle what is counted.
    """
    heading = altair.TitleParams(title, subtitle=subtitle, anchor="start", fontSize=15, offset=12)
    spec = (
        chart.properties(title=heading)
        .configure(font=FONT, range=altair.RangeConfig(category=COLORS, ordinal=COLORS))
        .configure_axis(
            labelLimit=320, labelFontSize=12, titleFontSize=12, titleFontWeight="normal"
        )
        .configure_legend(labelLimit=320, labelFontSize=12, titleFontSize=12, orient="top")
        .configure_view(strokeWidth=0)
        .to_dict()
    )
    version = altair.SCHEMA_VERSION.lstrip("v").split(".")
    drawn = PIL.Image.open(
        io.BytesIO(vl_convert.vegalite_to_png(spec, vl_version=".".join(version[:2]), scale=SCALE))
    )
    # Of few colours, a picture needs an eighth of the room.
    picture = io.BytesIO()
    drawn.convert("RGB").quantize(64, dither=PIL.Image.Dither.NONE).save(
        picture, "png", optimize=True
    )
    width, height = (round(pixels / SCALE) for pixels in drawn.size)
    display(
        {
            f"application/vnd.vegalite.v{version[0]}+json": spec,
            "image/png": base64.b64encode(picture.getvalue()).decode("ascii"),
            "text/plain": title,
        },
        metadata={"image/png": {"width": width, "height": height, "alt": title}},
        raw=True,
    )


def _data(frame):
    """The rows for Vega-Lite, as plain numbers and words."""
    return altair.Data(values=json.loads(frame.to_json(orient="records", double_precision=4)))


def _title(frame, title):
    """A title that says the finding is a function of the first row."""
    return title if isinstance(title, str) else title(_first(frame))


def _height(frame, label):
    return 26 * frame[label].nunique() + 8


def _numbers(most):
    """An axis of numbers from 0: few are counted, not measured."""
    if most <= 10:
        return altair.Axis(values=list(range(int(most) + 1)), format="d")
    return altair.Axis(tickCount=6)


def _names(title=None):
    """An axis of names in the order of the rows."""
    return altair.Axis(title=title, ticks=False, domain=False, labelPadding=8)


def bars(frame, value, label, title, unit, none, part=None, colors=None, subtitle=""):
    """A bar a row; with ``part``, the rows of one label are stacked in the order of ``colors``."""
    if frame.empty:
        say(none)
        return
    encoding = {
        "x": altair.X(
            f"{value}:Q", title=unit, axis=_numbers(frame.groupby(label)[value].sum().max())
        ),
        "y": altair.Y(f"{label}:N", sort=list(dict.fromkeys(frame[label])), axis=_names()),
        "tooltip": [altair.Tooltip(f"{name}:N") for name in frame.columns],
    }
    if part:
        frame = frame.assign(place=[list(colors).index(name) for name in frame[part]])
        encoding["color"] = _colored(part, colors)
        encoding["order"] = altair.Order("place:Q")
    chart = altair.Chart(_data(frame)).mark_bar(color=COLORS[0]).encode(**encoding)
    draw(
        chart.properties(width=WIDTH, height=_height(frame, label)), _title(frame, title), subtitle
    )


def _colored(part, colors, **legend):
    names = altair.Scale(domain=list(colors), range=list(colors.values()))
    return altair.Color(f"{part}:N", title=None, scale=names, legend=altair.Legend(**legend))


def columns(frame, value, bucket, title, unit, bucket_unit, none, subtitle=""):
    """A column a row, in the order of the rows: how often what is in each bucket."""
    if frame.empty:
        say(none)
        return
    axis = altair.Axis(labelAngle=0, ticks=False)
    chart = (
        altair.Chart(_data(frame))
        .mark_bar(color=COLORS[0])
        .encode(
            x=altair.X(f"{bucket}:O", sort=list(frame[bucket]), title=bucket_unit, axis=axis),
            y=altair.Y(f"{value}:Q", title=unit, axis=_numbers(frame[value].max())),
            tooltip=[altair.Tooltip(f"{name}:N") for name in frame.columns],
        )
    )
    draw(
        chart.properties(width=min(WIDTH, 90 * len(frame)), height=220),
        _title(frame, title),
        subtitle,
    )


def matrix(
    frame,
    column,
    row,
    value,
    title,
    column_title,
    row_title,
    unit,
    none,
    written_as=",d",
    subtitle="",
):
    """A square for each pair of names, the darker the more; its number is written into it."""
    if frame.empty:
        say(none)
        return
    most = float(frame[value].max())
    base = altair.Chart(_data(frame)).encode(
        x=altair.X(
            f"{column}:N",
            sort=list(dict.fromkeys(frame.sort_values(column)[column])),
            title=column_title,
            axis=altair.Axis(orient="top", labelAngle=-30, ticks=False, domain=False),
        ),
        y=altair.Y(f"{row}:N", sort=list(dict.fromkeys(frame[row])), axis=_names(row_title)),
        tooltip=[altair.Tooltip(f"{name}:N") for name in frame.columns],
    )
    color = altair.Color(
        f"{value}:Q", title=unit, scale=altair.Scale(scheme="blues", domainMin=0), legend=None
    )
    number = base.mark_text(fontSize=12).encode(
        text=altair.Text(f"{value}:Q", format=written_as),
        color=altair.condition(
            f"datum.{value} > {most / 2}", altair.value("white"), altair.value("#222")
        ),
    )
    chart = base.mark_rect(stroke="white").encode(color=color) + number
    draw(
        chart.properties(width=max(160, 62 * frame[column].nunique()), height=_height(frame, row)),
        _title(frame, title),
        subtitle,
    )


# Marks on an axis of delays, in hours: it is even up to an hour and then ever closer, as delays are
# of minutes and of months.
HOURS = [0, 1, 3, 6, 12, 24, 72, 168, 720, 2_160, 8_760, 26_280, 87_600]
IN_WORDS = (
    "datum.value < 24 ? datum.value + ' h' : datum.value < 720 ? datum.value / 24 + ' d' : "
    "datum.value < 8760 ? datum.value / 720 + ' mo' : datum.value / 8760 + ' y'"
)


def delays(frame, hours, label, title, unit, none, role=None, colors=None, subtitle=""):
    """A dot a row, on the line of its label, so many hours after the first."""
    if frame.empty:
        say(none)
        return
    most = float(frame[hours].max())
    ticks = [mark for mark in HOURS if mark <= most] + [mark for mark in HOURS if mark > most][:1]
    axis = altair.Axis(values=ticks, labelExpr=IN_WORDS, title=unit, labelFlush=False)
    encoding = {
        "x": altair.X(
            f"{hours}:Q",
            axis=axis,
            scale=altair.Scale(type="symlog", constant=1, domain=[0, ticks[-1]], nice=False),
        ),
        "y": altair.Y(f"{label}:N", sort=list(dict.fromkeys(frame[label])), axis=_names()),
        "tooltip": [altair.Tooltip(f"{name}:N") for name in frame.columns],
    }
    if role:
        colors = colors or dict(zip(sorted(set(frame[role])), itertools.cycle(COLORS)))
        encoding["color"] = _colored(role, colors)
        names = altair.Scale(domain=list(colors))
        encoding["shape"] = altair.Shape(f"{role}:N", title=None, scale=names)
    base = altair.Chart(_data(frame))
    line = base.mark_rule(color="#c8c8c8").encode(
        x=altair.X(f"min({hours}):Q"), x2=altair.X2(f"max({hours}):Q"), y=encoding["y"]
    )
    dots = base.mark_point(filled=True, size=70, opacity=0.85, color=COLORS[0]).encode(**encoding)
    draw(
        (line + dots).properties(width=WIDTH, height=_height(frame, label)),
        _title(frame, title),
        subtitle,
    )


def over_time(frame, day, value, part, colors, title, unit, none, subtitle=""):
    """Stacked columns: what came in each month, week or day, by part in the order of ``colors``."""
    if frame.empty:
        say(none)
        return
    frame = frame.assign(place=[list(colors).index(name) for name in frame[part]])
    axis = altair.Axis(labelAngle=-40, labelOverlap=True, ticks=False)
    chart = (
        altair.Chart(_data(frame))
        .mark_bar()
        .encode(
            x=altair.X(f"{day}:O", sort="ascending", title="published, UTC", axis=axis),
            y=altair.Y(
                f"{value}:Q", title=unit, axis=_numbers(frame.groupby(day)[value].sum().max())
            ),
            color=_colored(part, colors, columns=2),
            order=altair.Order("place:Q"),
            tooltip=[altair.Tooltip(f"{name}:N") for name in (day, part, value)],
        )
    )
    draw(chart.properties(width=WIDTH, height=260), _title(frame, title), subtitle)
