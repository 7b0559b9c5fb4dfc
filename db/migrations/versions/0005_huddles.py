"""Huddles: rounds, who was there, what each said."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "huddle_template",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("prompts", sa.JSON(), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("minutes BETWEEN 5 AND 10", name=op.f("ck_huddle_template_minutes")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_huddle_template_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_huddle_template")),
    )
    with op.batch_alter_table("huddle_template", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_huddle_template_team_id"), ["team_id"], unique=False)

    op.create_table(
        "huddle",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum("check_in", "check_out", name="kind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "occasion",
            sa.Enum(
                "shift",
                "clinic",
                "procedure",
                "teaching",
                "own",
                name="occasion",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("template_id", sa.Uuid(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["started_by"], ["person.id"], name=op.f("fk_huddle_started_by_person")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_huddle_team_id_team")),
        sa.ForeignKeyConstraint(
            ["template_id"], ["huddle_template.id"], name=op.f("fk_huddle_template_id_huddle_template")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_huddle")),
    )
    with op.batch_alter_table("huddle", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_huddle_started_at"), ["started_at"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_huddle_team_id_huddle_started_at"), ["team_id", "started_at"], unique=False
        )

    op.create_table(
        "huddle_rules",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("written_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_huddle_rules_team_id_team")),
        sa.ForeignKeyConstraint(["written_by"], ["person.id"], name=op.f("fk_huddle_rules_written_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_huddle_rules")),
    )
    with op.batch_alter_table("huddle_rules", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_huddle_rules_team_id_huddle_rules_since"), ["team_id", "since"], unique=False
        )

    op.create_table(
        "huddle_card",
        sa.Column("huddle_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=True),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column(
            "came_up",
            sa.Enum(
                "came_up", "in_part", "not_today", name="came_up", native_enum=False, create_constraint=True, length=40
            ),
            nullable=True,
        ),
        sa.Column("happened", sa.Text(), nullable=False),
        sa.Column("learned", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("line_for", sa.Integer(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("line_for BETWEEN 0 AND 3", name=op.f("ck_huddle_card_line_for")),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_huddle_card_goal_id_goal")),
        sa.ForeignKeyConstraint(["huddle_id"], ["huddle.id"], name=op.f("fk_huddle_card_huddle_id_huddle")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_huddle_card_person_id_person")),
        sa.PrimaryKeyConstraint("huddle_id", "person_id", name=op.f("pk_huddle_card")),
    )
    with op.batch_alter_table("huddle_card", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_huddle_card_person_id"), ["person_id"], unique=False)

    op.create_table(
        "huddle_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("huddle_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "join",
                "leave",
                "move_on",
                "go_back",
                "more_time",
                "lead",
                "resume",
                "end",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["huddle_id"], ["huddle.id"], name=op.f("fk_huddle_event_huddle_id_huddle")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_huddle_event_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_huddle_event")),
        sa.UniqueConstraint("huddle_id", "seq", name=op.f("uq_huddle_event_huddle_id_seq")),
    )
    op.create_table(
        "huddle_helper",
        sa.Column("huddle_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("helper_id", sa.Uuid(), nullable=False),
        sa.Column(
            "part",
            sa.Enum("offered", "taken", "helped", name="part", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["helper_id"], ["person.id"], name=op.f("fk_huddle_helper_helper_id_person")),
        sa.ForeignKeyConstraint(["huddle_id"], ["huddle.id"], name=op.f("fk_huddle_helper_huddle_id_huddle")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_huddle_helper_person_id_person")),
        sa.PrimaryKeyConstraint("huddle_id", "person_id", "helper_id", "part", name=op.f("pk_huddle_helper")),
    )


def downgrade() -> None:
    op.drop_table("huddle_helper")
    op.drop_table("huddle_event")
    with op.batch_alter_table("huddle_card", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_huddle_card_person_id"))

    op.drop_table("huddle_card")
    with op.batch_alter_table("huddle_rules", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_huddle_rules_team_id_huddle_rules_since"))

    op.drop_table("huddle_rules")
    with op.batch_alter_table("huddle", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_huddle_team_id_huddle_started_at"))
        batch_op.drop_index(batch_op.f("ix_huddle_started_at"))

    op.drop_table("huddle")
    with op.batch_alter_table("huddle_template", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_huddle_template_team_id"))

    op.drop_table("huddle_template")
