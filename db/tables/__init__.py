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
from db.tables.huddles import (
    HuddleCardRow,
    HuddleEventRow,
    HuddleHelperRow,
    HuddleRow,
    HuddleRulesRow,
    HuddleTemplateRow,
)
from db.tables.log import LogEntryRow, LogLeadRow
from db.tables.people import ConsentRow, PersonRow, PinFailureRow, PinRow, ProgrammeRow, RoleRow, TeamRow
from db.tables.requests import WatchRequestRow
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
from db.tables.sheets import CodeMissRow, SheetReturnRow
from db.tables.stories import BoardChangeRow, BoardChangeStepRow, StoryRow, ThanksRow
from db.tables.system import AuditRow, SettingRow

__all__ = [
    "AllyRow",
    "AnswerRow",
    "AssignmentRow",
    "AuditRow",
    "BlockRow",
    "BoardChangeRow",
    "BoardChangeStepRow",
    "BoardSetItemRow",
    "BoardSetRow",
    "CheckInRow",
    "CoachOfferRow",
    "CodeMissRow",
    "CompetencyRow",
    "ConsentRow",
    "ExposureRow",
    "FrameworkRow",
    "GoalRow",
    "HuddleCardRow",
    "HuddleEventRow",
    "HuddleHelperRow",
    "HuddleRow",
    "HuddleRulesRow",
    "HuddleTemplateRow",
    "IdealNumberRow",
    "LatestRow",
    "LeaveRow",
    "LevelRow",
    "LockRow",
    "LogEntryRow",
    "LogLeadRow",
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
    "SheetReturnRow",
    "StoryRow",
    "TeamRow",
    "ThanksRow",
    "TrainingRow",
    "WatchRequestRow",
]
