"""The learning log and what became of each entry."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_INDEXES = (
    ("log_entry", "ix_log_entry_audience_log_entry_written_at", ["audience", "written_at"], False),
    ("log_entry", "ix_log_entry_person_id_log_entry_written_at", ["person_id", "written_at"], False),
    ("log_lead", "ix_log_lead_entry_id_log_lead_kind", ["entry_id", "kind"], True),
)
_SEVERITIES = ("noticed", "no_harm", "some_harm", "grave_harm")
_KINDS = ("conference", "simulation", "fix", "goal")


def upgrade() -> None:
    _make_entries()
    _make_leads()
    for table, name, columns, unique in _INDEXES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.create_index(batch_op.f(name), columns, unique=unique)


def downgrade() -> None:
    for table, name, _columns, _unique in reversed(_INDEXES):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_index(batch_op.f(name))
    for table in ("log_lead", "log_entry"):
        op.drop_table(table)


def _make_entries() -> None:
    op.create_table(
        "log_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("competency_id", sa.Uuid(), nullable=False),
        sa.Column("happened", sa.Text(), nullable=False),
        sa.Column("my_part", sa.Text(), nullable=False),
        sa.Column("will_try", sa.Text(), nullable=False),
        sa.Column(
            "severity",
            sa.Enum(*_SEVERITIES, name="severity", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("audience", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("audience >= 0 AND audience <= 2", name=op.f("ck_log_entry_audience")),
        sa.ForeignKeyConstraint(
            ["competency_id"], ["competency.id"], name=op.f("fk_log_entry_competency_id_competency")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_log_entry_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_entry")),
    )


def _make_leads() -> None:
    op.create_table(
        "log_lead",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(*_KINDS, name="kind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("carries", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_by", sa.Uuid(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("goal_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("(closed_at IS NULL) = (closed_by IS NULL)", name=op.f("ck_log_lead_closed")),
        sa.CheckConstraint("(kind = 'goal') = (goal_id IS NOT NULL)", name=op.f("ck_log_lead_goal")),
        sa.ForeignKeyConstraint(["closed_by"], ["person.id"], name=op.f("fk_log_lead_closed_by_person")),
        sa.ForeignKeyConstraint(["entry_id"], ["log_entry.id"], name=op.f("fk_log_lead_entry_id_log_entry")),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_log_lead_goal_id_goal")),
        sa.ForeignKeyConstraint(["taken_by"], ["person.id"], name=op.f("fk_log_lead_taken_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_lead")),
    )
