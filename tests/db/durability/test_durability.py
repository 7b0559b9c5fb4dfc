"""What the kiosk called saved is there after any death; and the two harnesses do find what they look for."""

from __future__ import annotations

from tests.db.durability import flips, kills, power_cuts


def test_nothing_acknowledged_is_lost_when_the_kiosk_is_killed() -> None:
    outcome = kills.run(15, seed=20261123)
    assert outcome.problems == []
    assert outcome.entries > 15


def test_the_kills_find_a_kiosk_that_says_saved_too_early() -> None:
    outcome = kills.run(60, seed=7, too_early=True)
    assert any(problem.startswith("lost") for problem in outcome.problems)


def test_nothing_acknowledged_is_lost_when_the_power_is_cut() -> None:
    outcome = power_cuts.run(60, sessions=(90, 60), seed=20261123)
    assert outcome.problems == []
    assert outcome.entries == 150


def test_the_power_cuts_find_what_a_weaker_setting_loses() -> None:
    outcome = power_cuts.run(20, synchronous="NORMAL", sessions=(40,), seed=3)
    assert any(problem.startswith("lost") for problem in outcome.problems)


def test_the_power_cuts_find_what_no_syncing_damages() -> None:
    outcome = power_cuts.run(60, synchronous="OFF", sessions=(40, 20, 20), seed=5)
    assert any(problem.startswith(("damaged", "not opened", "torn")) for problem in outcome.problems)


def test_nothing_is_acknowledged_in_vain_on_a_damaged_file() -> None:
    happened = flips.run(60, seed=11)
    assert happened["LOST"] == 0
    assert happened["refused at start"] + happened["found by the check"] > 0
