"""Watch me today, and where goals come from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_KINDS = ("gap", "edge", "log", "wish", "need")


def upgrade() -> None:
    op.create_table(
        "watch_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("observation_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_watch_request_goal_id_goal")),
        sa.ForeignKeyConstraint(
            ["observation_id"], ["observation.id"], name=op.f("fk_watch_request_observation_id_observation")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_watch_request_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watch_request")),
    )
    with op.batch_alter_table("watch_request", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_watch_request_goal_id_watch_request_day"), ["goal_id", "day"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_watch_request_day"), ["day"], unique=False)
    with op.batch_alter_table("goal", schema=None) as batch_op:
        source = sa.Enum(*_KINDS, name="source", native_enum=False, create_constraint=True, length=40)
        batch_op.add_column(sa.Column("source", source, nullable=True))
        batch_op.add_column(sa.Column("source_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("goal", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_goal_source"), type_="check")
        batch_op.drop_column("source_id")
        batch_op.drop_column("source")
    with op.batch_alter_table("watch_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_watch_request_day"))
        batch_op.drop_index(batch_op.f("ix_watch_request_goal_id_watch_request_day"))
    op.drop_table("watch_request")
