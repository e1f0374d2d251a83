"""Near copies by datasketch as its documentation shows it: prints how many articles have one.

    datasketch_lsh.py ARTICLES.jsonl
"""
import json
import re
import sys

from datasketch import MinHash, MinHashLSH

SHINGLE = 5  # words
WORD = re.compile(r"\w+")


def signature(text):
    words = WORD.findall(text.lower())
    shingles = {
        " ".join(words[i : i + SHINGLE]).encode() for i in range(max(1, len(words) - SHINGLE + 1))
    }
    minhash = MinHash(num_perm=128)
    minhash.update_batch(shingles)
    return minhash


index = MinHashLSH(threshold=0.7, num_perm=128)
found = 0
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        article = json.loads(line)
        minhash = signature(article["text"])
        found += bool(index.query(minhash))
        index.insert(article["id"], minhash)
print(found)
