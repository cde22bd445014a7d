"""A small language model that turns a word into a vector; only `word_classes` uses it, and nothing of it ships."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

HEADS, LAYERS = 12, 6
BATCH = 512

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
