"""What to say about benchmarks."""

from __future__ import annotations

SENTENCES = {
    "bench-file": "The figures cannot be written to {path}; choose a folder that is there and yours.",
    "bench-child": "Measuring stopped: {module} ended with {code} and said: {complaint}",
    "bench-child-silent": "Measuring stopped: {module} did not end within {seconds} seconds.",
}
