"""A plan can be accepted: when, by whom, and what it wrote over, for the way back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.add_column(sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("accepted_by", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("replaced", sa.JSON(), nullable=True))
        batch_op.create_foreign_key(op.f("fk_plan_accepted_by_person"), "person", ["accepted_by"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_plan_accepted_by_person"), type_="foreignkey")
        batch_op.drop_column("replaced")
        batch_op.drop_column("accepted_by")
        batch_op.drop_column("accepted_at")
