"""Writing a file whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path


def write_json(document: Mapping[str, object], path: Path) -> None:
    """Write a JSON object beside the target, flush it to the disk and rename it over: no reader sees half a file.

    Raises: OSError as the system gave it.
    """
    part = path.with_name(path.name + ".part")
    with part.open("w", encoding="utf-8") as stream:
        json.dump(document, stream, ensure_ascii=False, indent=1, allow_nan=False)
        stream.write("\n")
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
