"""Sentences about the database, its keys and its backups."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES: dict[str, str] = {
    "database-missing": translate(
        "Wording", "There is no database at {path}: check the path, or set up a programme there first."
    ),
    "database-lost": translate(
        "Wording",
        "The database {path} is gone, but what stood beside it is still there: put the file back, or restore the"
        " newest backup.",
    ),
    "database-exists": translate(
        "Wording", "Something is at {path} already and was left as it is: choose another place, or move it away."
    ),
    "database-remains": translate(
        "Wording",
        "A journal of an older database is left at {remains}: put that database back beside it, or move the journal"
        " away, then try again.",
    ),
    "database-empty": translate(
        "Wording", "The database {path} is empty, as after a copy that did not finish: restore the newest backup."
    ),
    "database-not-a-database": translate(
        "Wording", "The file {path} is not a database: choose the right one, or restore the newest backup."
    ),
    "database-foreign": translate(
        "Wording", "The database {path} belongs to another program and was left as it is: choose another one."
    ),
    "database-newer": translate(
        "Wording",
        "The database {path} was written by a newer version of this program (its schema is {theirs}, this program"
        " knows up to {ours}): update this program.",
    ),
    "database-damaged": translate(
        "Wording", "The database {path} is damaged and was left as it is: restore the newest backup."
    ),
    "database-unfinished": translate(
        "Wording",
        "The database {path} lacks its first entry: restore the newest backup, or, if it was never used, move it"
        " away and set the programme up again.",
    ),
    "database-not-writable": translate(
        "Wording", "The database {path} cannot be written to: give this user the right to write in the folder {folder}."
    ),
    "database-read-only": translate(
        "Wording",
        "The database {path} has become read-only, so this was not saved: check the disk and its rights, then enter"
        " it again.",
    ),
    "database-not-opened": translate(
        "Wording", "The database {path} cannot be opened: see that this user may read it and that its disk is there."
    ),
    "database-setting-refused": translate(
        "Wording",
        "The database {path} does not grant {setting}={wanted}, without which entries could be lost: put it on a"
        " local disk.",
    ),
    "database-taken-away": translate(
        "Wording",
        "The database {path} was moved or removed while the kiosk ran, so this was not saved: put it back and start"
        " the kiosk again.",
    ),
    "database-busy": translate(
        "Wording", "The database {path} is busy with something else, so this was not done: try again in a moment."
    ),
    "database-disk-full": translate(
        "Wording", "The disk of {path} is full, so this was not saved: free some space, then enter it again."
    ),
    "database-disk-failing": translate(
        "Wording",
        "The disk of {path} reports errors, so this was not saved: make a backup to another disk and replace this one.",
    ),
    "database-unreachable": translate(
        "Wording", "The database server {path} does not answer: see that it runs and that the network is up."
    ),
    "database-refused-by-server": translate(
        "Wording", "The server does not open the database {path} ({reason}): check its name, the user and the password."
    ),
    "database-url-malformed": translate(
        "Wording",
        "{url} does not name a database: use a file's path, or a URL such as postgresql://user@host/database.",
    ),
    "database-keys-missing": translate(
        "Wording",
        "The key file {keys} of the database {path} is missing: put it back from where you keep a copy, or from"
        " beside the newest backup.",
    ),
    "database-keys-unreadable": translate(
        "Wording", "The key file {keys} of the database {path} cannot be read: give this user the right to read it."
    ),
    "database-keys-malformed": translate(
        "Wording",
        "The key file {keys} of the database {path} is damaged: put it back from where you keep a copy, or from"
        " beside the newest backup.",
    ),
    "database-keys-foreign": translate(
        "Wording", "The key file {keys} belongs to another database than {path}: put the right one there."
    ),
    "database-keys-in-the-way": translate(
        "Wording",
        "The key file {keys} of an older database is there: restore that database, or move the file to a safe place"
        " first.",
    ),
    "backup-damaged": translate(
        "Wording", "The backup was not kept, since {path} is damaged: restore the newest backup before this one."
    ),
    "backup-folder-refused": translate(
        "Wording",
        "No backup could be written to {folder}: see that it is there and that this user may write in it. What people"
        " enter is saved all the same.",
    ),
    "backup-disk-full": translate(
        "Wording",
        "There is too little room for a backup in {folder}: free some space. What people enter is saved all the same.",
    ),
    "backup-in-the-way": translate(
        "Wording", "{path} or its keys are there already and were left as they are: choose another name."
    ),
    "backup-on-a-server": translate(
        "Wording",
        "{path} is on a server, whose own tools make and restore backups: use pg_dump and pg_restore, and keep a"
        " copy of the key file {keys}.",
    ),
    "restore-no-backup": translate(
        "Wording", "There is no backup {path}: look into the folder backups beside the database."
    ),
    "restore-same-file": translate("Wording", "{path} cannot be restored from itself: choose a backup of it."),
    "database-in-use": translate(
        "Wording",
        "The database {path} is open in a running kiosk: end the kiosk, then try again. Nothing was changed.",
    ),
    "restore-chain-broken": translate(
        "Wording", "The backup {path} was not restored: its audit trail is broken at row {row}. Choose an older backup."
    ),
    "check-chain-broken": translate(
        "Wording",
        "The audit trail of {path} is broken at row {row}: somebody or something changed it. Restore a backup from"
        " before, and find out who could write to the database.",
    ),
    "check-head-gone": translate(
        "Wording",
        "The record {head} is not part of the audit trail of {path}: read it once more from the sheet; if it is"
        " right, the trail was cut off or written anew since, so restore a backup from before.",
    ),
}
