"""Writes models in the ONNX format with weights of 8 bits.

The word embeddings are rounded row by row, the matrices of the layers column by column; activations are rounded as
they come (dynamic quantisation), so that no calibration data is needed.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import BertModel

OPSET = 17


class RoundedEmbedding(nn.Module):
    """An embedding table of 8-bit numbers with a scale for each row: a quarter of the size."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (table / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scale[ids]


class SentenceVectors(nn.Module):
    """The encoder with what follows it: the mean over the pieces of each text, as a direction of length one."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).float()
        mean = (states * mask).sum(1) / mask.sum(1)
        return nn.functional.normalize(mean, dim=1)


def write_onnx(model: nn.Module, inputs: list[str], output: str, target: Path) -> None:
    """Writes a model whose `encoder` is a BERT. Inputs are int64 [batch, length], both sizes free."""
    table = model.encoder.embeddings.word_embeddings
    model.encoder.embeddings.word_embeddings = RoundedEmbedding(table.weight.data)
    example = tuple(torch.ones(2, 7, dtype=torch.long) for _ in inputs)
    axes = {key: {0: "batch", 1: "length"} for key in inputs}
    with TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        torch.onnx.export(
            model.eval(), example, exact, input_names=inputs, output_names=[output],
            dynamic_axes={**axes, output: {0: "batch"}}, opset_version=OPSET, dynamo=False,
        )
        quantize_dynamic(
            exact, target, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8,
        )
    model.encoder.embeddings.word_embeddings = table
