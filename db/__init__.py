"""SQLAlchemy tables, engine, store, queries, migrations, backup."""
