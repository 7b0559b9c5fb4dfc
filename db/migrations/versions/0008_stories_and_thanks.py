"""Stories, thanks, and changes a team wants of its board."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_INDEXES = (
    ("story", "ix_story_person_id", ["person_id"]),
    ("story", "ix_story_competency_id_story_told_at", ["competency_id", "told_at"]),
    ("thanks", "ix_thanks_to_id_thanks_said_at", ["to_id", "said_at"]),
    ("board_change_step", "ix_board_change_step_change_id", ["change_id"]),
)


def upgrade() -> None:
    _make_story()
    _make_thanks()
    _make_changes()
    for table, name, columns in _INDEXES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.create_index(batch_op.f(name), columns, unique=False)


def downgrade() -> None:
    for table, name, _columns in reversed(_INDEXES):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_index(batch_op.f(name))
    for table in ("board_change_step", "board_change", "thanks", "story"):
        op.drop_table(table)


def _make_story() -> None:
    op.create_table(
        "story",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("competency_id", sa.Uuid(), nullable=False),
        sa.Column("hard", sa.Text(), nullable=False),
        sa.Column("did", sa.Text(), nullable=False),
        sa.Column("helped", sa.Text(), nullable=False),
        sa.Column("different", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["competency_id"], ["competency.id"], name=op.f("fk_story_competency_id_competency")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_story_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story")),
    )


def _make_thanks() -> None:
    op.create_table(
        "thanks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("to_id", sa.Uuid(), nullable=False),
        sa.Column(
            "deed",
            sa.Enum("thanked", "helped", "shared", name="deed", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hidden_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["from_id"], ["person.id"], name=op.f("fk_thanks_from_id_person")),
        sa.ForeignKeyConstraint(["to_id"], ["person.id"], name=op.f("fk_thanks_to_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thanks")),
    )


def _make_changes() -> None:
    op.create_table(
        "board_change",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_board_change_proposed_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_change")),
    )
    stages = ("proposed", "taken_up", "done", "dropped")
    op.create_table(
        "board_change_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("change_id", sa.Uuid(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(*stages, name="stage", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("said_by", sa.Uuid(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who_id", sa.Uuid(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["board_change.id"], name=op.f("fk_board_change_step_change_id_board_change")
        ),
        sa.ForeignKeyConstraint(["said_by"], ["person.id"], name=op.f("fk_board_change_step_said_by_person")),
        sa.ForeignKeyConstraint(["who_id"], ["person.id"], name=op.f("fk_board_change_step_who_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_change_step")),
    )
