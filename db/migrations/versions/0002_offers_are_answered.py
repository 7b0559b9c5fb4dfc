"""Offers to help with a goal are answered by its person; those made before stay open."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("ally", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "answer",
                sa.Enum("accepted", "declined", name="answer", native_enum=False, create_constraint=True, length=40),
                nullable=True,
            )
        )


def downgrade() -> None:
    with op.batch_alter_table("ally", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_ally_answer"), type_="check")
        batch_op.drop_column("answer")
