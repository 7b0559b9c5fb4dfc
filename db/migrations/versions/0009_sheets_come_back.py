"""Sheets that came back, and codes that no sheet has."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "code_miss",
        sa.Column("kiosk", sa.String(length=80), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("kiosk", name=op.f("pk_code_miss")),
    )
    op.create_table(
        "sheet_return",
        sa.Column("check_in_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=5), nullable=False),
        sa.Column(
            "went",
            sa.Enum("came_up", "in_part", "not_met", name="went", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["check_in_id"], ["check_in.id"], name=op.f("fk_sheet_return_check_in_id_check_in")),
        sa.ForeignKeyConstraint(["code"], ["sheet_code.code"], name=op.f("fk_sheet_return_code_sheet_code")),
        sa.PrimaryKeyConstraint("check_in_id", name=op.f("pk_sheet_return")),
    )
    with op.batch_alter_table("sheet_return", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sheet_return_code"), ["code"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("sheet_return", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sheet_return_code"))

    op.drop_table("sheet_return")
    op.drop_table("code_miss")
