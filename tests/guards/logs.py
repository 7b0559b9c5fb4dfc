"""Fails a test in which something was logged at WARNING or above that the test did not say it expects."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator

import pytest

ExpectLog = Callable[[str], None]


class LogWatch(logging.Handler):
    """Collects warnings and worse, and compares them with what was expected."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._seen: list[str] = []
        self._expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record as one line; called in whichever thread logs."""
        self._seen.append(f"{record.name}: {record.levelname}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """Allow lines in which the regular expression is found; at least one has to come."""
        self._expected.append(pattern)

    def complaints(self) -> list[str]:
        """Return one line for each unexpected record and for each expected one that never came."""
        unexpected = [line for line in self._seen if not any(re.search(each, line) for each in self._expected)]
        absent = [each for each in self._expected if not any(re.search(each, line) for line in self._seen)]
        return [f"unexpected log line: {line}" for line in unexpected] + [
            f"this log line never came: {pattern}" for pattern in absent
        ]


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """Watch the root logger for the length of a test."""
    watch = LogWatch()
    logging.getLogger().addHandler(watch)
    yield watch
    logging.getLogger().removeHandler(watch)
    complaints = watch.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expect_log(log_watch: LogWatch) -> ExpectLog:
    """Return a function that announces a log line by a pattern of `logger: LEVEL: message`."""
    return log_watch.expect
