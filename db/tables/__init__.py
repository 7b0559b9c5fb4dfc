"""All tables. Importing this package makes `db.base.Base.metadata` whole."""

from __future__ import annotations

from db.tables.evidence import AnswerRow, CoachOfferRow, LatestRow, ObservationRow, PageLookRow
from db.tables.frameworks import (
    BoardSetItemRow,
    BoardSetRow,
    CompetencyRow,
    FrameworkRow,
    IdealNumberRow,
    LevelRow,
    NotApplicableRow,
    PhraseRow,
    ScaleRow,
)
from db.tables.goals import AllyRow, CheckInRow, GoalRow, SheetCodeRow, TrainingRow
from db.tables.people import ConsentRow, PersonRow, PinFailureRow, PinRow, ProgrammeRow, RoleRow, TeamRow
from db.tables.schedule import (
    AssignmentRow,
    BlockRow,
    ExposureRow,
    LeaveRow,
    LockRow,
    PlanRow,
    PreferenceRow,
    RotationRow,
    RuleRow,
)
from db.tables.system import AuditRow, SettingRow

__all__ = [
    "AllyRow",
    "AnswerRow",
    "AssignmentRow",
    "AuditRow",
    "BlockRow",
    "BoardSetItemRow",
    "BoardSetRow",
    "CheckInRow",
    "CoachOfferRow",
    "CompetencyRow",
    "ConsentRow",
    "ExposureRow",
    "FrameworkRow",
    "GoalRow",
    "IdealNumberRow",
    "LatestRow",
    "LeaveRow",
    "LevelRow",
    "LockRow",
    "NotApplicableRow",
    "ObservationRow",
    "PageLookRow",
    "PersonRow",
    "PhraseRow",
    "PinFailureRow",
    "PinRow",
    "PlanRow",
    "PreferenceRow",
    "ProgrammeRow",
    "RoleRow",
    "RotationRow",
    "RuleRow",
    "ScaleRow",
    "SettingRow",
    "SheetCodeRow",
    "TeamRow",
    "TrainingRow",
]
