"""How two pictures are compared: block by block, so that other edges of letters pass and another screen does not."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, qRgb

Pixels = NDArray[np.int32]
"""Height x width x 3, each 0 to 255: blue, green, red, as Qt lays them out."""

SHRUNK = 2
"""So many pixels of the screen, each way, are one of a kept picture."""
BLOCK = 8
"""A block's side, in pixels of a kept picture: about a letter."""
TOLERANCE = 18.0
"""How far a block's colour may be from the kept one on average, in any of the three colours.

Letters a quarter of a pixel to one side make up to 15, a part moved by 3 pixels of the screen far more.
"""
_COLOURS = 64


@dataclass(frozen=True, slots=True)
class Difference:
    """What is otherwise: the worst block's distance, how many blocks are beyond the tolerance, and a picture of it."""

    worst: float
    blocks: int
    picture: QImage

    @property
    def is_tolerable(self) -> bool:
        """Whether the two show the same screen."""
        return not self.blocks


def pixels_of(image: QImage) -> Pixels:
    """Return what an image shows."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(plain.constBits(), np.uint8)
    return flat.reshape(plain.height(), plain.width(), 4)[..., :3].astype(np.int32)


def shrunk(image: QImage) -> Pixels:
    """Return a screen's picture as it is kept: every pixel the mean of those it stands for."""
    whole = pixels_of(image)
    height, width = (side // SHRUNK for side in whole.shape[:2])
    squares = whole[: height * SHRUNK, : width * SHRUNK].reshape(height, SHRUNK, width, SHRUNK, 3)
    mean: Pixels = np.rint(squares.mean((1, 3))).astype(np.int32)
    return mean


def compare(kept: Pixels, now: Pixels) -> Difference:
    """Compare a kept picture with what is drawn now, shrunk."""
    if kept.shape != now.shape:
        return Difference(255.0, now[::BLOCK, ::BLOCK].shape[0] * now[::BLOCK, ::BLOCK].shape[1], image_of(now))
    distance = _by_block(np.abs(kept - now)).max(2)
    beyond = distance > TOLERANCE
    return Difference(float(distance.max()), int(beyond.sum()), _marked(now, beyond))


def to_keep(pixels: Pixels) -> QImage:
    """Return an image of few colours, small in its file: those that cover most, and edges by the nearest of them."""
    numbers = pixels[..., 0] | pixels[..., 1] << 8 | pixels[..., 2] << 16
    keys, counts = np.unique(numbers, return_counts=True)
    palette, nearest = _palette(np.stack([keys & 255, keys >> 8 & 255, keys >> 16], -1), counts)
    places = nearest[np.searchsorted(keys, numbers)].astype(np.uint8)
    height, width = places.shape
    image = QImage(places.tobytes(), width, height, width, QImage.Format.Format_Indexed8).copy()
    image.setColorTable([qRgb(int(red), int(green), int(blue)) for blue, green, red in palette])
    return image


def image_of(pixels: Pixels) -> QImage:
    """Return pixels as an image."""
    height, width, _ = pixels.shape
    plain = np.ascontiguousarray(pixels[..., ::-1].astype(np.uint8))
    return QImage(plain.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _palette(colours: Pixels, counts: NDArray[np.int64]) -> tuple[Pixels, NDArray[np.int64]]:
    """Choose colours one by one, each where most is lost so far; and the nearest chosen of every colour."""
    chosen: list[int] = []
    lost = np.full(len(colours), np.inf)
    nearest = np.zeros(len(colours), np.int64)
    while len(chosen) < _COLOURS and lost.any():
        place = int((counts * lost).argmax()) if chosen else int(counts.argmax())
        distance = ((colours - colours[place]) ** 2).sum(1)
        nearer = distance < lost
        lost[nearer], nearest[nearer] = distance[nearer], len(chosen)
        chosen.append(place)
    return colours[chosen], nearest


def _by_block(distance: Pixels) -> NDArray[np.float64]:
    height, width, _ = distance.shape
    edges = ((0, -height % BLOCK), (0, -width % BLOCK), (0, 0))
    padded = np.pad(distance, edges)
    rows, columns = padded.shape[0] // BLOCK, padded.shape[1] // BLOCK
    mean: NDArray[np.float64] = padded.reshape(rows, BLOCK, columns, BLOCK, 3).mean((1, 3))
    return mean


def _marked(now: Pixels, beyond: NDArray[np.bool_]) -> QImage:
    """Return the screen faintly, and in full where it is otherwise."""
    height, width, _ = now.shape
    where = beyond.repeat(BLOCK, 0).repeat(BLOCK, 1)[:height, :width, None]
    return image_of(np.where(where, now, 255 - (255 - now) // 5))
