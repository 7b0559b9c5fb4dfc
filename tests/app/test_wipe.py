"""Wiping the screen: half a minute in which no touch counts, whatever the clock does."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.wipe import WIPING, Wiping
from kiosk.domain.clock import SetClock
from tests.app.rooms import MONDAY
from widgets.theme import load_fonts, make_theme


@pytest.fixture
def clock() -> SetClock:
    return SetClock(MONDAY)


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    load_fonts()
    widget = QWidget()
    widget.resize(1200, 800)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def wiping(screen: QWidget, clock: SetClock) -> Wiping:
    veil = Wiping(make_theme("light", 1.0), screen, clock)
    veil.begin()
    return veil


def test_it_lifts_itself_after_half_a_minute(wiping: Wiping, clock: SetClock) -> None:
    clock.advance(WIPING - timedelta(seconds=1))
    wiping.look()
    assert wiping.isVisible()
    clock.advance(timedelta(seconds=1))
    wiping.look()
    assert not wiping.isVisible()


def test_a_clock_set_back_costs_half_a_minute_at_most(wiping: Wiping, clock: SetClock) -> None:
    clock.advance(-timedelta(hours=3))
    wiping.look()
    clock.advance(WIPING)
    wiping.look()
    assert not wiping.isVisible()
