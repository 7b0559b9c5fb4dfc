"""Text that is measured before it is painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from widgets import icons
from widgets.labels import TextLabel
from widgets.text_lines import forget_measures, lay_out, text_width
from widgets.theme import Theme

LONG = "Tell a prescriber the same day, face to face, and ask what they saw and what they missed."


def test_one_line_is_elided_and_keeps_its_whole_name(still: Theme, qtbot: QtBot) -> None:
    label = TextLabel(still, LONG, 22)
    qtbot.addWidget(label)
    label.resize(200, 40)
    assert (label.is_elided(), label.text()) == (True, LONG)
    label.resize(label.sizeHint())
    assert not label.is_elided()


@pytest.mark.parametrize("width", [180, 300, 640])
def test_wrapped_text_gets_the_height_it_asks_for(still: Theme, qtbot: QtBot, width: int) -> None:
    label = TextLabel(still, LONG, 22, max_lines=0)
    qtbot.addWidget(label)
    lines = lay_out(LONG, still.font(22, tabular=False), width)
    assert " ".join(lines.texts) == LONG
    assert label.heightForWidth(width) >= lines.height
    assert all(text_width(line, still.font(22, tabular=False)) <= width for line in lines.texts)


def test_the_last_of_two_lines_is_elided(still: Theme) -> None:
    lines = lay_out(LONG, still.font(22), 300, 2)
    assert len(lines.texts) == 2
    assert lines.texts[1].endswith("…")
    assert lines.elided


def test_the_same_words_are_measured_once_and_a_font_that_changes_is_another(still: Theme) -> None:
    font = still.font(22)
    lines = lay_out(LONG, font, 300)
    assert lay_out(LONG, still.font(22), 300) is lines
    font.setPixelSize(44)
    assert lay_out(LONG, font, 300).line_height > lines.line_height
    assert lay_out(LONG, still.font(22), 300) is lines
    forget_measures()
    assert lay_out(LONG, still.font(22), 300) is not lines


def test_paragraphs_stay_apart(still: Theme) -> None:
    assert lay_out("One\nTwo", still.font(22), 500).texts == ("One", "Two")


def test_a_word_longer_than_the_line_is_not_lost(still: Theme) -> None:
    lines = lay_out("Wirbelkanalpunktionsassistenz", still.font(22), 120)
    assert "".join(lines.texts) == "Wirbelkanalpunktionsassistenz"
    assert lines.width <= 120


def test_what_people_type_is_shown_as_typed(still: Theme, qtbot: QtBot) -> None:
    label = TextLabel(still, "<b>bold</b>", 22)
    plain = TextLabel(still, "bold", 22)
    for each in (label, plain):
        qtbot.addWidget(each)
    assert label.sizeHint().width() > plain.sizeHint().width() * 2


def test_empty_text_keeps_its_line(still: Theme, qtbot: QtBot) -> None:
    label = TextLabel(still, "", 22)
    qtbot.addWidget(label)
    assert label.heightForWidth(100) > 20
    assert label.grab().size() == label.size()


@pytest.mark.usefixtures("qapp")
class TestIcons:
    """Lucide in one colour."""

    @pytest.mark.parametrize("ratio", [1.0, 2.0])
    def test_an_icon_is_tinted_and_as_sharp_as_the_screen(self, ratio: float) -> None:
        image = icons.pixmap("check", 24, QColor("#C2610A"), ratio).toImage()
        assert (image.width(), image.devicePixelRatio()) == (24 * ratio, ratio)
        assert "#c2610a" in _opaque_colours(image)

    def test_the_second_time_it_comes_from_the_cache(self) -> None:
        first = icons.pixmap("check", 31, QColor("#123456"))
        assert icons.pixmap("check", 31, QColor("#123456")).cacheKey() == first.cacheKey()
        assert icons.pixmap("check", 31, QColor("#123457")).cacheKey() != first.cacheKey()


def _opaque_colours(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = [image.pixelColor(x, y) for x, y in points]
    return {colour.name() for colour in colours if colour.alpha() == 255}
