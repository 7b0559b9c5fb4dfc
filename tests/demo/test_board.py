"""How the demo's board looks: lived in, with a believable spread, and consent kept."""

from __future__ import annotations

from collections import defaultdict
from statistics import median_low

from db.queries.board import load_board
from db.queries.goals import load_shared_goals
from kiosk.domain.board import Board, Cell, CellKind
from kiosk.domain.people import RoleKind
from kiosk.domain.programme import GroupFilter
from tests.demo.conftest import Made


def board_of(made: Made) -> Board:
    """Return the wall at the demo's last moment."""
    with made.store.read() as session:
        return load_board(session, made.wish.until, GroupFilter()).board


def shown(board: Board) -> list[Cell]:
    """Return the cells that apply, of those who share their levels."""
    sharing = [row for row in board.rows if any(cell.level is not None for cell in row.cells)]
    return [cell for row in sharing for cell in row.cells if cell.kind is not CellKind.NOT_APPLICABLE]


def test_trainees_levels_show_since_enough_leaders_share_theirs(made: Made) -> None:
    board = board_of(made)
    assert board.trainee_levels_shown
    assert (len(board.rows), len(board.columns)) == (made.wish.people, 15)


def test_years_of_training_can_be_seen_and_nobody_is_all_good(made: Made) -> None:
    levels: dict[object, list[int]] = defaultdict(list)
    for row in board_of(made).rows:
        group = row.person.year if row.person.role.kind is RoleKind.RESIDENT else row.person.role.kind
        levels[group] += [cell.level for cell in row.cells if cell.level is not None]
    assert [median_low(levels[year]) for year in (1, 2, 3)] == [1, 2, 3]
    assert median_low(levels[RoleKind.FACULTY]) == 3
    assert min(levels[RoleKind.FACULTY]) <= 2
    assert max(levels[RoleKind.NURSE]) == 4
    first_years = levels[1]
    assert sum(level <= 2 for level in first_years) >= 0.9 * len(first_years)


def test_the_board_is_lived_in(made: Made) -> None:
    board = board_of(made)
    cells = shown(board)
    share = {
        "not seen": sum(cell.level is None for cell in cells) / len(cells),
        "edge": sum(cell.edge for cell in cells) / len(cells),
        "stale": sum(cell.stale for cell in cells) / len(cells),
        "moved": sum(cell.moved for cell in cells) / len(cells),
        "coach": sum(cell.coach for cell in cells) / len(cells),
    }
    assert 0.02 < share["not seen"] < 0.25, share
    assert 0.05 < share["edge"] < 0.2, share
    assert 0.005 < share["stale"] < 0.15, share
    assert 0.01 < share["moved"] < 0.2, share
    assert 0.01 < share["coach"] < 0.15, share
    dashes = [cell for row in board.rows if row.person.year == 1 for cell in row.cells if cell.level is None]
    assert len(dashes) > 0.3 * sum(cell.level is None for cell in cells)


def test_an_edge_leads_upward_and_a_reached_one_is_none_any_more(made: Made) -> None:
    for row in board_of(made).rows:
        for cell in row.cells:
            if cell.edge and cell.level is not None:
                assert cell.next_level is not None
                assert cell.next_level > cell.level, row.person.name


def test_some_columns_have_enough_people_and_some_have_not(made: Made) -> None:
    foot = board_of(made).foot
    short = [item for item in foot if item.ideal is not None and item.alone < item.ideal]
    assert 0 < len(short) < len(foot)


def test_somebody_shares_edges_without_levels(made: Made) -> None:
    rows = [row for row in board_of(made).rows if all(cell.level is None for cell in row.cells)]
    assert any(cell.edge for row in rows for cell in row.cells)


def test_the_goal_wall_has_allies_of_every_kind_and_room_for_a_first(made: Made) -> None:
    with made.store.read() as session:
        programme_id = load_board(session, made.wish.until, GroupFilter()).programme.id
        goals = load_shared_goals(session, programme_id, GroupFilter(), None)
    kinds = {ally.kind for shared in goals for ally, _ in shared.allies}
    assert {kind.value for kind in kinds} == {"watch", "teach", "me_too"}
    assert any(not shared.allies for shared in goals)
    assert all(shared.goal.practice_ground and shared.goal.due for shared in goals)
    assert any(shared.goal.check_ins for shared in goals)
