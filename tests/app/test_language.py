"""The screen in another language: chosen before there are widgets, whole on every view, and nowhere cut off."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QSize
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import String, select

import resources
from db.base import Base
from db.database import open_database
from db.queries.programme import load_programme
from db.store import Store
from kiosk.app.application import speak
from kiosk.app.language import ENGLISH, VARIABLE, add_language, choose_language, known_language, languages, translation
from kiosk.app.main import main
from kiosk.app.offscreen import picture_of, settle
from kiosk.app.pictures import Scene, drive
from kiosk.app.tour.pictures import Guests
from kiosk.app.tour.prints import suggest_plan
from kiosk.app.tour.programme import find_chief, find_learner
from kiosk.app.tour.stops import Stop, stops
from kiosk.app.wiring import build_kiosk
from kiosk.app.words import screen_sentence
from kiosk.domain.clock import SetClock
from kiosk.domain.errors import UserError
from kiosk.domain.screens import ScreenSettings
from kiosk.matching.budget import Options
from tests.app.demos import MONDAY, small_demo
from tests.app.test_tour import hush
from tests.kiosk import KioskAtWork
from tests.once import made_once
from tests.workroom import Workroom
from views.dates import long_day
from widgets import pin_parts, text_lines
from widgets.pin_parts import Ink
from widgets.text_lines import Lines
from widgets.theme import load_fonts

SIZES = (QSize(1920, 1080), QSize(1080, 1920))


@contextmanager
def speaking(application: QApplication, language: str) -> Iterator[None]:
    """Speak a language meanwhile."""
    before = QLocale()
    speak(application, language)
    try:
        yield
    finally:
        speak(application, ENGLISH)
        QLocale.setDefault(before)


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, "fr"):
        yield


# Which language


def test_english_and_french_are_there() -> None:
    assert languages() == ("en", "fr")
    assert translation("fr").is_file()


@pytest.mark.parametrize(
    ("said", "preferred", "spoken"),
    [
        ("fr", ["en-US"], "fr"),
        ("en", ["fr-FR"], "en"),
        (None, ["fr-CA", "en-CA"], "fr"),
        (None, ["de-CH", "fr-CH"], "fr"),
        (None, ["fr_FR.UTF-8"], "fr"),
        (None, ["de-DE"], "en"),
        (None, ["C"], "en"),
        (None, [], "en"),
    ],
)
def test_what_is_said_comes_first_then_what_the_system_prefers(
    said: str | None, preferred: list[str], spoken: str
) -> None:
    assert choose_language(said, preferred) == spoken


def test_the_variable_is_asked_where_the_command_line_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*words: str) -> str | None:
        parser = argparse.ArgumentParser()
        add_language(parser)
        said: str | None = parser.parse_args(words).language
        return said

    monkeypatch.delenv(VARIABLE, raising=False)
    assert read() is None
    assert read("--language", "fr_CA") == "fr"
    monkeypatch.setenv(VARIABLE, "")
    assert read() is None
    monkeypatch.setenv(VARIABLE, "FR")
    assert read() == "fr"
    assert read("--language", "en") == "en"


@pytest.mark.parametrize("words", [["kiosk", "--language", "tlh"], ["picture", "more", "--language", "tlh"]])
def test_a_language_nobody_translated_into_is_refused_by_naming_those_there_are(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words, "--database", "nowhere.db"])
    assert ended.value.code == 2
    assert "the screen does not speak tlh; it speaks en, fr" in capsys.readouterr().err


def test_a_variable_that_names_no_language_is_refused_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, "tlh")
    with pytest.raises(SystemExit):
        main(["kiosk", "--database", "nowhere.db"])
    assert f"it speaks en, fr (--language or {VARIABLE})" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({"LANG": "C.UTF-8"}, "en en_US"),
        ({"LANG": "fr_CA.UTF-8"}, "fr fr_CA"),
        ({"LANG": "de_DE.UTF-8"}, "en en_US"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr"}, "fr fr_FR"),
    ],
    ids=str,
)
def test_the_system_is_asked_last_and_its_country_kept(variables: dict[str, str], spoken: str) -> None:
    """In a process of its own: Qt reads the variables once."""
    script = (
        "from PySide6.QtCore import QLocale\n"
        "from kiosk.app.application import make_application, preferred_language, speak\n"
        "language = preferred_language(None)\n"
        "speak(make_application(['-platform', 'offscreen']), language)\n"
        "print(language, QLocale().name())\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], env=variables, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.stdout.strip(), ran.stderr) == (spoken, "")


# What a language changes


def test_texts_sentences_and_days_come_in_it_and_go_back(qapp: QApplication) -> None:
    def said() -> tuple[str, str, str]:
        day = QDate(2026, 11, 3)
        places = QCoreApplication.translate("Places", "Goals")
        return places, screen_sentence(UserError("text-missing")), long_day(day.toPython())  # type: ignore[arg-type]

    english = said()
    with speaking(qapp, "fr"):
        assert said() == ("Objectifs", "Il faut quelques mots ici.", "3 novembre")
        speak(qapp, "fr")
        speak(qapp, ENGLISH)
        assert said()[:2] == english[:2]
    assert said() == english


def test_a_translation_that_is_gone_is_not_passed_over(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        speak(qapp, "tlh")


def test_places_are_called_by_their_french_names(french: None, kiosk: KioskAtWork) -> None:
    assert kiosk.window.stage.nav.place("goals").label == "Objectifs"
    kiosk.go("more")
    assert kiosk.window.place is not None
    assert kiosk.window.place.title() == "Plus"


def test_a_picture_is_in_the_language_asked_for_and_in_english_otherwise(
    small_workroom: Workroom, tmp_path: Path
) -> None:
    def draw(name: str, *words: str, **variables: str) -> bytes:
        command = [sys.executable, "-m", "kiosk.app.main", "picture", "more", "--out", str(tmp_path / name), *words]
        where = ["--database", str(small_workroom.store.location), "--now", "2026-11-24T14:32", "--size", "1280x720"]
        subprocess.run([*command, *where], env=variables, capture_output=True, timeout=60, check=True)
        return (tmp_path / name).read_bytes()

    keys = {"XDG_CONFIG_HOME": str(tmp_path)}
    plain = draw("plain.png", **keys)
    assert draw("french.png", "--language", "fr", **keys) != plain
    assert draw("abroad.png", **keys, LANG="fr_FR.UTF-8", **{VARIABLE: "fr"}) == plain


def test_a_language_is_known_by_its_code_or_by_a_name_systems_use() -> None:
    assert [known_language(text) for text in ("en", "fr", "fr-BE", " FR_ca.UTF-8 ")] == ["en", "fr", "fr", "fr"]


# Every view, walked through in French

Texts = Callable[[str], bool]

_NAMES = frozenset({"Faculty"})
"""What the demo calls somebody's role, and English happens to call a group of roles: data is not translated."""
_RULE = "Nobody has more than two blocks of "
"""How a rule begins in the picture of a search without a plan: rules are said as their programme wrote them."""


def named(store: Store) -> set[str]:
    """Return every text a programme keeps, its names and what people said: data is not translated."""
    columns = [
        column for table in Base.metadata.tables.values() for column in table.c if isinstance(column.type, String)
    ]
    with store.read() as session:
        return {text for column in columns for text in session.scalars(select(column)) if text}


_TELLING = 5
"""Letters that a text with places for values needs, to be known by them."""


def phrases(field: str) -> Iterator[str]:
    """Yield the sources, or the translations that differ from them, of all texts of the screen."""
    texts = ElementTree.parse(resources.path("translations/growing-edge_fr.ts"))
    for message in texts.iter("message"):
        if message.findtext("source") != message.findtext("translation"):
            yield message.findtext(field) or ""


def saying(texts: Iterator[str]) -> Texts:
    """Return what tells whether a text is one of these, whatever stands in its places for values."""
    patterns = set()
    for text in texts:
        parts = re.split(r"\{\w+\}", text)
        # "{first} to {last}" and the like would be found in anything.
        if len(parts) == 1 or len(re.findall(r"[^\W\d_]", "".join(parts))) >= _TELLING:
            patterns.add(".+".join(map(re.escape, parts)))
    whole = re.compile("|".join(sorted(patterns)), re.DOTALL)
    return lambda text: whole.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Painted:
    """A text as it got onto the screen; `cut` where the end or a piece of a word is missing."""

    text: str
    cut: bool


class Eyes:
    """Sees every text that is measured in order to be painted."""

    def __init__(self) -> None:
        self.seen: set[Painted] = set()
        self.open = False

    def lay_out(self, text: str, font: object, width: float, max_lines: int = 0) -> Lines:
        lines = _LAY_OUT(text, font, width, max_lines)  # type: ignore[arg-type]
        if self.open:
            # A line may end with the hyphen of a word.
            words = {"", *re.split(r"[\s-]+", text)}
            torn = any(word not in words for line in lines.texts for word in re.split(r"[\s-]+", line))
            self.seen.add(Painted(text, lines.elided or torn))
        return lines

    def fit_text(self, text: str, *how: object) -> Ink:
        ink = _FIT_TEXT(text, *how)  # type: ignore[arg-type]
        if self.open:
            self.seen.add(Painted(text, ink.text != text))
        return ink

    def look_at(self, window: QWidget) -> set[Painted]:
        """Return what is painted when the window is."""
        # What is laid out only now is measured at widths at which it is not painted.
        picture_of(window)
        self.seen, self.open = set(), True
        picture_of(window)
        self.open = False
        return self.seen


_LAY_OUT, _FIT_TEXT = text_lines.lay_out, pin_parts.fit_text


@pytest.fixture
def eyes(monkeypatch: pytest.MonkeyPatch) -> Eyes:
    """Eyes behind both functions that fit text into its room, in whatever module they are used."""
    eyes = Eyes()
    for module in [
        module for name, module in sys.modules.items() if name.startswith(("widgets", "views", "kiosk.app"))
    ]:
        if getattr(module, "lay_out", None) is _LAY_OUT:
            monkeypatch.setattr(module, "lay_out", eyes.lay_out)
        if getattr(module, "fit_text", None) is _FIT_TEXT:
            monkeypatch.setattr(module, "fit_text", eyes.fit_text)
    return eyes


@pytest.fixture(scope="module")
def planned(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A small demo with a plan, made once."""
    # What fits in the program's own letters need not fit in others.
    load_fonts()
    folder = made_once(tmp_path_factory, "planned-demo", lambda made: make_planned(small_demo(tmp_path_factory), made))
    store = open_database(folder / "programme.db", SetClock(MONDAY))
    yield store
    store.close()


def make_planned(demo: Path, folder: Path) -> None:
    """Put a copy of a demo into a folder and let a plan be suggested in it."""
    path = folder / "programme.db"
    for each in demo.parent.glob(f"{demo.name}*"):
        shutil.copy(each, folder)
    with closing(open_database(path, SetClock(MONDAY))) as store:
        with store.read() as session:
            programme = load_programme(session)
        assert suggest_plan(store, programme, Options(time_limit=60, work_limit=1), hush)


def names_of(window: QWidget) -> set[str]:
    """Return what assistive technology reads out of what is visible."""
    visible = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return {text for widget in visible for text in (widget.accessibleName(), widget.accessibleDescription()) if text}


def look(store: Store, stop: Stop, eyes: Eyes) -> Iterator[tuple[set[Painted], set[str]]]:
    """Go to a view and yield what is painted there, and what is read out, lying and upright."""
    with store.read() as session:
        programme = load_programme(session)
    clock = SetClock(MONDAY)
    guests = Guests(find_learner(store, clock), find_chief(store, programme))
    kiosk = build_kiosk(store, clock, screen="test", settings=ScreenSettings(still=True), keeps=False)
    try:
        kiosk.window.resize(SIZES[0])
        kiosk.window.show()
        settle(kiosk.kit.jobs)
        signed_in = guests.signed_in(stop.who)
        if signed_in is not None:
            kiosk.window.desk.sign_in(signed_in)
        about = guests.learner if stop.about_learner else None
        drive(Scene(stop.view, kiosk, lambda: settle(kiosk.kit.jobs), about))
        for size in SIZES:
            kiosk.window.resize(size)
            settle(kiosk.kit.jobs)
            yield eyes.look_at(kiosk.window), names_of(kiosk.window)
    finally:
        kiosk.close()
        kiosk.window.deleteLater()


@pytest.fixture(scope="module")
def is_english() -> Texts:
    return saying(phrases("source"))


@pytest.fixture(scope="module")
def is_french() -> Texts:
    return saying(phrases("translation"))


@pytest.fixture(scope="module")
def data(planned: Store) -> set[str]:
    return named(planned)


@pytest.mark.parametrize("stop", stops(), ids=lambda stop: stop.view)
def test_every_view_is_whole_and_french(
    french: None, planned: Store, data: set[str], is_english: Texts, is_french: Texts, eyes: Eyes, stop: Stop
) -> None:
    for painted, names in look(planned, stop, eyes):
        assert any(is_french(each.text) for each in painted)
        said = {text for text in {each.text for each in painted} | names if not text.startswith(_RULE)}
        assert {text for text in said - _NAMES - data if is_english(text) and not is_french(text)} == set()
        assert {each.text for each in painted if each.cut and is_french(each.text)} == set()
