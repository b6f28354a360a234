"""Writes assets/word-frequencies/en.json: how common English words are.

    python3 -m venv .cache/venv && .cache/venv/bin/pip install wordfreq==3.1.1
    .cache/venv/bin/python tools/make-word-frequencies.py

The file maps a Zipf frequency in tenths (log10 of occurrences per billion words, times ten) to the words that
have it, separated by spaces. Source and licence: assets/word-frequencies/README.md.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

from wordfreq import top_n_list, zipf_frequency

WORDS = 20_000

by_frequency: dict[int, list[str]] = defaultdict(list)
for word in top_n_list("en", WORDS * 2, wordlist="small"):
    if re.fullmatch(r"[a-z]{2,}", word):
        by_frequency[round(zipf_frequency(word, "en") * 10)].append(word)

kept = 0
rows = {}
for frequency in sorted(by_frequency, reverse=True):
    if kept >= WORDS:
        break
    words = by_frequency[frequency]
    kept += len(words)
    rows[str(frequency)] = " ".join(sorted(words))

target = Path(__file__).parent.parent / "assets" / "word-frequencies" / "en.json"
target.write_text(json.dumps(rows, indent=0) + "\n", encoding="utf-8")
print(kept, "words,", target.stat().st_size, "bytes")
