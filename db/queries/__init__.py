"""Questions to the database, one module a subject: a session in, values of the domain out. Nothing here writes."""
