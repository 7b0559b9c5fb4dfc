"""What is shared with a team stays with the team it was written for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_OWN_TEAM = "UPDATE {table} SET team_id = (SELECT person.team_id FROM person WHERE person.id = {table}.person_id)"


def upgrade() -> None:
    for table in ("log_entry", "huddle_card"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("team_id", sa.Uuid(), nullable=True))
            batch_op.create_foreign_key(op.f(f"fk_{table}_team_id_team"), "team", ["team_id"], ["id"])
    # Where people went before this was kept nobody knows any more: the team of today reads on, as until now.
    op.execute(_OWN_TEAM.format(table="log_entry") + " WHERE audience = 2")
    op.execute(_OWN_TEAM.format(table="huddle_card"))
    with op.batch_alter_table("log_entry", schema=None) as batch_op:
        batch_op.create_check_constraint(op.f("ck_log_entry_team"), "team_id IS NULL OR audience = 2")


def downgrade() -> None:
    with op.batch_alter_table("log_entry", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_log_entry_team"), type_="check")
    for table in ("log_entry", "huddle_card"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_constraint(op.f(f"fk_{table}_team_id_team"), type_="foreignkey")
            batch_op.drop_column("team_id")
