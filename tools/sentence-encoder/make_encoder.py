"""Writes assets/sentence-encoder/model.onnx and vocab.txt: the sentence encoder that the product runs.

    python3 -m venv .cache/venv && .cache/venv/bin/pip install -r tools/sentence-encoder/requirements.txt
    .cache/venv/bin/python tools/sentence-encoder/make_encoder.py [TEXT_FILE]

TEXT_FILE has one sentence a line; the rounded model's vectors of these (else of a few sentences below) are compared
with the base model's. The product, its set-up and its tests never run this script.
"""

import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from numpy.typing import NDArray
from onnxruntime import InferenceSession
from tokenizers import BertWordPieceTokenizer

from base_model import base_folder, english_vocabulary, load_base, prune
from export_onnx import SentenceVectors, write_onnx

ASSETS = Path(__file__).parents[2] / "assets" / "sentence-encoder"
INPUTS = ["input_ids", "attention_mask"]
OUTPUT = "sentence_embedding"
#: Pieces that are read of a sentence, as in src/encoder/sentence-encoder.ts.
MOST_PIECES = 128
#: The least cosine of a sentence's vector to that of the base model, on average.
CLOSE = 0.985
SENTENCES = [
    "The bridge over the river was closed on Monday after inspectors found cracks in two of its pillars.",
    "At least 14 people were hurt when a tram left the rails near the old market, the fire service said.",
    "“We did not expect the water to rise this fast,” the mayor told reporters.",
    "The company's shares fell 3½ percent to $41.20, their lowest since 2019.",
]


def reader(vocabulary: Path) -> BertWordPieceTokenizer:
    """An uncased tokenizer with the given vocabulary."""
    tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
    tokenizer.enable_truncation(MOST_PIECES)
    return tokenizer


def base_vectors(texts: list[str]) -> NDArray[np.float32]:
    """Vectors of the base model, not rounded."""
    model, tokenizer = SentenceVectors(load_base()), reader(base_folder() / "vocab.txt")
    vectors = []
    with torch.no_grad():
        for text in texts:
            ids = torch.tensor([tokenizer.encode(text).ids])
            vectors.append(model(ids, torch.ones_like(ids))[0].numpy())
    return np.array(vectors)


def rounded_vectors(texts: list[str], folder: Path) -> NDArray[np.float32]:
    """Vectors of the model in a folder, one sentence at a time as the product reads them."""
    session, tokenizer = InferenceSession(folder / "model.onnx"), reader(folder / "vocab.txt")
    vectors = []
    for text in texts:
        ids = np.array([tokenizer.encode(text).ids])
        vectors.append(session.run([OUTPUT], dict(zip(INPUTS, (ids, np.ones_like(ids)))))[0][0])
    return np.array(vectors)


def make(folder: Path) -> None:
    """Writes the model and its vocabulary."""
    vocabulary = english_vocabulary()
    (folder / "vocab.txt").write_text("\n".join(vocabulary.pieces) + "\n", encoding="utf-8")
    write_onnx(SentenceVectors(prune(load_base(), vocabulary)), INPUTS, OUTPUT, folder / "model.onnx")


def main() -> None:
    """Makes the files, compares them with the base model and puts them in their place if they are close to it."""
    texts = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if len(sys.argv) > 1 else SENTENCES
    with TemporaryDirectory() as name:
        folder = Path(name)
        make(folder)
        cosines = (base_vectors(texts) * rounded_vectors(texts, folder)).sum(axis=1)
        print(f"cosine to the base model: mean {cosines.mean():.4f}, least {cosines.min():.4f}, {len(texts)} sentences")
        if cosines.mean() < CLOSE:
            raise SystemExit("The rounded model is too far from the base model: nothing was written.")
        ASSETS.mkdir(parents=True, exist_ok=True)
        for file in ("vocab.txt", "model.onnx"):
            content = (folder / file).read_bytes()
            (ASSETS / file).write_bytes(content)
            print(file, len(content), "bytes, sha256", sha256(content).hexdigest())


if __name__ == "__main__":
    main()
