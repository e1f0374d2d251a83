"""Makes a large archive of a small one, for jobs/benchmarks/memory.

An edition holds all articles with their words exchanged for others of like frequency, a word for
the same one throughout: it has the stories, topics and copies of the articles it was made of, and
shares no text with another edition. Every sixth page is a copy of one before it: shortened, changed,
with another beginning and end, or on a page with another article.
"""
import collections
import gzip
import itertools
import json
import random
import re
import sys

WORD = re.compile(r"([^\W\d_]+)")
COMMON = 200  # words that hold sentences together, and stay
ALIKE = 100  # words next to each other by frequency
COPY_EVERY = 6
NEAR = 1000  # pages before it that a copy is made of


def _parts(text):
    """Its words and what is between them, in turn."""
    return [sys.intern(part) for part in WORD.split(text or "")]


def _articles(paths):
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                if article.get("text"):
                    yield article, _parts(article.get("title")), _parts(article["text"])


def _exchanged(words, chance):
    """The words, by falling frequency, each to one near it."""
    to = {}
    for first in range(COMMON, len(words), ALIKE):
        alike = words[first : first + ALIKE]
        to.update(zip(alike, chance.sample(alike, len(alike))))
    return to


def _editions(articles, chance):
    often = collections.Counter(word for _, _, text in articles for word in text[1::2])
    words = sorted(often, key=lambda word: (-often[word], word))
    for number in itertools.count(1):
        to = _exchanged(words, chance)
        for article, title, text in articles:
            yield {
                **article,
                "id": f"{article['id']}-{number}",
                "url": f"{article['url']}?edition={number}",
                "source": f"{article['source']} {number}",
                "title": "".join(map(to.get, title, title)),
                "text": "".join(map(to.get, text, text)),
            }


def _copy(number, before, chance):
    one, other = (chance.choice(before) for _ in range(2))
    words, more = one["text"].split(" "), other["text"].split(" ")
    match number % 4:
        case 0:
            words = words[: len(words) // 2]
        case 1:
            words = [chance.choice(more) if chance.random() < 0.05 else word for word in words]
        case 2:
            words = more[:20] + words + more[-20:]
        case 3:
            words = words + more
    return {
        **one,
        "id": f"copy-{number}",
        "url": None,
        "source": other["source"],
        "text": " ".join(words),
    }


def pages(paths, count):
    """So many articles, of the articles of .jsonl.gz files; the same ones every time."""
    chance = random.Random(1)
    articles = list(_articles(paths))
    chance.shuffle(articles)
    editions = _editions(articles, chance)
    before = collections.deque(maxlen=NEAR)
    for number in range(count):
        if number % COPY_EVERY == COPY_EVERY - 1:
            yield _copy(number // COPY_EVERY, before, chance)
        else:
            before.append(next(editions))
            yield before[-1]
