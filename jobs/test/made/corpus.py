"""A made corpus with its truth: what the generators of this folder have in common.

A generator fills instances, has them republished by several outlets and notes which pairs of
articles are what to each other. The same arguments give the same bytes.
"""

import argparse
import datetime
import itertools
import json
import pathlib
import random
import re

WEEK = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
ORDINALS = [
    "الأولى",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
    "العاشرة",
]
START = datetime.datetime(2021, 3, 1, 5, 0, 0)  # a Monday
RESPELLED = str.maketrans("أإآةى0123456789", "اااهي٠١٢٣٤٥٦٧٨٩")
FAR_PAIRS = 1000  # of each formula: pairs of neither one outlet nor one day that the truth has
PARAGRAPH = "\n"  # stands as a word of its own where a paragraph ends


class Slot(str):
    """A word of a filling: no edit touches it."""


class Corpus:
    """Articles, the instances they are of, and labelled pairs. Subclasses write the words."""

    def __init__(self, args):
        self.args = args
        self.random = random.Random(args.seed)
        self.outlets = [f"manbar-{number + 1:02d}" for number in range(args.outlets)]
        self.articles, self.instances, self.truth = [], [], []

    # What a subclass that republishes writes.

    def word(self):
        """A word that an edit puts in."""
        raise NotImplementedError

    def instead(self, word):
        """A word that an edit puts in the place of that one."""
        raise NotImplementedError

    def label(self):
        """What an outlet sets before a title."""
        raise NotImplementedError

    def head(self, outlet):
        """The line that an outlet sets above a text."""
        raise NotImplementedError

    def tail(self):
        """The paragraph that an outlet sets below a text."""
        raise NotImplementedError

    def fill(self, template, values):
        """The words of a filled template; those of slots are Slots.

        Of [one|another wording] each instance has one.
        """
        words = []
        template = re.sub(
            r"\[([^]]*)\]", lambda found: self.random.choice(found.group(1).split("|")), template
        )
        for piece in template.replace(PARAGRAPH, f" {PARAGRAPH} ").split(" "):
            if "{" in piece:
                before, name = piece.split("{")
                name, after = name.split("}")
                filled = before + str(values[name]) + after
                words += [Slot(word) for word in filled.split(" ")]
            elif piece:
                words.append(piece)
        return words

    def edited(self, words, share):
        """With that share of the words outside slots replaced, dropped or given a neighbour."""
        out = []
        for word in words:
            chance = self.random.random()
            if isinstance(word, Slot) or word == PARAGRAPH or chance >= share:
                out.append(word)
            elif chance < share * 0.7:
                out.append(self.instead(word))
            elif chance < share * 0.85:
                out += [word, self.word()]
        return out

    def respelled(self, text):
        return "".join(
            letter.translate(RESPELLED) if self.random.random() < 0.6 else letter for letter in text
        )

    def publish(self, title, text, outlet, time, kind, instance):
        article = f"{kind}-{len(self.articles):05d}"
        self.articles.append(
            {
                "id": article,
                "source": outlet,
                "url": f"https://{outlet}.example/{article}",
                "title": title,
                "text": re.sub(r" ?\n ", "\n\n", text),
                "published": time.isoformat() + "Z",
            }
        )
        self.instances.append({"id": article, "kind": kind, "instance": instance})
        return article

    def republish(self, title, words, time, kind, instance, least=3, most=8):
        """One instance in several outlets within hours; the first has the agency's own wording."""
        ids = []
        count = min(len(self.outlets), self.random.randrange(least, most + 1))
        for number, outlet in enumerate(self.random.sample(self.outlets, count)):
            share = self.random.choice([0, 0, 0.02, 0.05, self.args.edits]) if number else 0
            text = " ".join(self.edited(words, share))
            if number and self.random.random() < 0.25:
                text = self.respelled(text)
            if number and self.random.random() < 0.3:
                text = f"{self.head(outlet)} {PARAGRAPH} {text}"
            if number and self.random.random() < 0.3:
                text += f" {PARAGRAPH} {self.tail()}"
            head = title if self.random.random() < 0.5 else f"{self.label()}: {title}"
            minutes = self.random.randrange(1, 400) if number else 0
            when = time + datetime.timedelta(minutes=minutes)
            ids.append(self.publish(head, text, outlet, when, kind, instance))
        return ids

    def prosaic(self, prose):
        """An article of other matters, which shares nothing but names and turns of speech."""
        affair = prose.affair()
        day, hour = self.random.randrange(self.args.days), self.random.randrange(6, 22)
        self.publish(
            prose.title(affair),
            f" {PARAGRAPH} ".join(prose.report(affair)),
            self.random.choice(self.outlets),
            self.on(day, hour),
            "filler",
            f"filler/{len(self.articles):05d}",
        )

    def on(self, day, hour):
        """That day, within the hour."""
        return START + datetime.timedelta(
            days=day, hours=hour - START.hour, minutes=self.random.randrange(50)
        )

    def instance(self, kind, day, title, words, time, least, most):
        """One filling of a formula, republished."""
        name = f"{kind}/{day:02d}/{len(self.articles):03d}"
        self.pairs(self.republish(title, words, time, kind, name, least, most), kind, "copy")

    def pairs(self, ids, kind, label):
        """All pairs of these articles are that to each other."""
        self.truth += [
            {"a": a, "b": b, "kind": kind, "label": label}
            for a, b in itertools.combinations(sorted(ids), 2)
        ]

    def templates(self, kinds):
        """Pairs of different instances of one formula: all of one outlet or day, some others."""
        text = {article["id"]: article for article in self.articles}
        for kind in sorted(kinds):
            near, far = [], []
            members = [member for member in self.instances if member["kind"] == kind]
            for x, y in itertools.combinations(members, 2):
                if x["instance"] != y["instance"]:
                    first, second = sorted((x["id"], y["id"]))
                    a, b = text[first], text[second]
                    day = a["published"][:10] == b["published"][:10]
                    (near if day or a["source"] == b["source"] else far).append(
                        {"a": first, "b": second, "kind": kind, "label": "template"}
                    )
            self.truth += near + self.random.sample(far, min(len(far), FAR_PAIRS))

    def save(self, out):
        """Writes articles.jsonl, in no order, instances.jsonl and truth.jsonl; prints how many."""
        folder = pathlib.Path(out)
        folder.mkdir(parents=True, exist_ok=True)
        articles = sorted(self.articles, key=lambda article: article["id"])
        self.random.shuffle(articles)
        for name, lines in (
            ("articles", articles),
            ("instances", self.instances),
            ("truth", self.truth),
        ):
            with open(folder / f"{name}.jsonl", "w", encoding="utf-8") as file:
                file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        instances = len({member["instance"] for member in self.instances})
        print(f"{len(articles)} articles, {instances} instances, {len(self.truth)} pairs")


def options(description, days, filler, outlets):
    """The options that all generators have."""
    parser = argparse.ArgumentParser(description=description.split("\n")[0])
    parser.add_argument("out", help="folder to write articles.jsonl and truth.jsonl to")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--outlets", type=int, default=outlets)
    parser.add_argument("--days", type=int, default=days)
    parser.add_argument(
        "--filler", type=int, default=filler, help="articles that share nothing with others"
    )
    return parser


def edits(parser):
    """The option of the generators that edit what is republished."""
    parser.add_argument(
        "--edits",
        type=float,
        default=0.10,
        help="largest share of the words outside slots that a republication changes",
    )


def parsed(parser, days=2):
    """The arguments, checked: so many days at least."""
    args = parser.parse_args()
    if args.outlets < 4 or args.days < days or not 0 <= getattr(args, "edits", 0) <= 0.5:
        parser.error(f"want 4 outlets, {days} days or more, and edits from 0 to 0.5")
    return args
