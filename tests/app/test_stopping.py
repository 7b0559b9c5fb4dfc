"""Commands that are asked to end."""

from __future__ import annotations

import signal

import pytest

from kiosk.app.stopping import ending_in_order

pytestmark = pytest.mark.usefixtures("in_a_terminal")


class _Dying:
    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


def work_in_steps(number: signal.Signals, done: list[int]) -> None:
    """Do three steps; the signal comes in the middle of the second, and another one after it."""
    with ending_in_order() as leave_if_asked:
        for step in range(3):
            if step == 1:
                signal.raise_signal(number)
                signal.raise_signal(signal.SIGTERM)
            done.append(step)
            leave_if_asked()


def work_while_garbage_is_collected() -> None:
    with ending_in_order() as leave_if_asked:
        dying = _Dying()
        del dying
        leave_if_asked()


def test_a_wish_that_comes_while_garbage_is_collected_is_not_lost() -> None:
    with pytest.raises(SystemExit) as ended:
        work_while_garbage_is_collected()
    assert ended.value.code == 128 + signal.SIGTERM


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_nothing_is_left_half_way_through_a_step(number: signal.Signals) -> None:
    done: list[int] = []
    with pytest.raises(SystemExit) as ended:
        work_in_steps(number, done)
    assert (ended.value.code, done) == (128 + number, [0, 1])


def test_ctrl_c_stays_ctrl_c() -> None:
    done: list[int] = []
    with pytest.raises(KeyboardInterrupt):
        work_in_steps(signal.SIGINT, done)
    assert done == [0, 1]


def test_what_nohup_lets_a_command_ignore_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with ending_in_order() as leave_if_asked:
        signal.raise_signal(signal.SIGHUP)
        leave_if_asked()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
