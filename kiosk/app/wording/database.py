"""Sentences about the database, its keys and its backups."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "database-missing": "There is no database at {path}: check the path, or set up a programme there first.",
    "database-lost": "The database {path} is gone, but what stood beside it is still there: put the file back, or"
    " restore the newest backup.",
    "database-exists": "Something is at {path} already and was left as it is: choose another place, or move it away.",
    "database-remains": "A journal of an older database is left at {remains}: put that database back beside it, or move"
    " the journal away, then try again.",
    "database-empty": "The database {path} is empty, as after a copy that did not finish: restore the newest backup.",
    "database-not-a-database": "The file {path} is not a database: choose the right one, or restore the newest backup.",
    "database-foreign": "The database {path} belongs to another program and was left as it is: choose another one.",
    "database-newer": "The database {path} was written by a newer version of this program (its schema is {theirs}, this"
    " program knows up to {ours}): update this program.",
    "database-damaged": "The database {path} is damaged and was left as it is: restore the newest backup.",
    "database-unfinished": "The database {path} lacks its first entry: restore the newest backup, or, if it was never"
    " used, move it away and set the programme up again.",
    "database-not-writable": "The database {path} cannot be written to: give this user the right to write in the folder"
    " {folder}.",
    "database-read-only": "The database {path} has become read-only, so this was not saved: check the disk and its"
    " rights, then enter it again.",
    "database-not-opened": "The database {path} cannot be opened: see that this user may read it and that its disk is"
    " there.",
    "database-setting-refused": "The database {path} does not grant {setting}={wanted}, without which entries could be"
    " lost: put it on a local disk.",
    "database-taken-away": "The database {path} was moved or removed while the kiosk ran, so this was not saved: put it"
    " back and start the kiosk again.",
    "database-busy": "The database {path} is busy with something else, so this was not done: try again in a moment.",
    "database-disk-full": "The disk of {path} is full, so this was not saved: free some space, then enter it again.",
    "database-disk-failing": "The disk of {path} reports errors, so this was not saved: make a backup to another disk"
    " and replace this one.",
    "database-unreachable": "The database server {path} does not answer: see that it runs and that the network is up.",
    "database-refused-by-server": "The server does not open the database {path} ({reason}): check its name, the user"
    " and the password.",
    "database-url-malformed": "{url} does not name a database: use a file's path, or a URL such as"
    " postgresql://user@host/database.",
    "database-keys-missing": "The key file {keys} of the database {path} is missing: put it back from where you keep a"
    " copy, or from beside the newest backup.",
    "database-keys-unreadable": "The key file {keys} of the database {path} cannot be read: give this user the right to"
    " read it.",
    "database-keys-malformed": "The key file {keys} of the database {path} is damaged: put it back from where you keep"
    " a copy, or from beside the newest backup.",
    "database-keys-foreign": "The key file {keys} belongs to another database than {path}: put the right one there.",
    "database-keys-in-the-way": "The key file {keys} of an older database is there: restore that database, or move the"
    " file to a safe place first.",
    "backup-damaged": "The backup was not kept, since {path} is damaged: restore the newest backup before this one.",
    "backup-folder-refused": "No backup could be written to {folder}: let this user write there. What people enter is"
    " saved all the same.",
    "backup-disk-full": "There is too little room for a backup in {folder}: free some space. What people enter is saved"
    " all the same.",
    "backup-in-the-way": "{path} or its keys are there already and were left as they are: choose another name.",
    "backup-on-a-server": "{path} is on a server, whose own tools make and restore backups: use pg_dump and pg_restore,"
    " and keep a copy of the key file {keys}.",
    "restore-no-backup": "There is no backup {path}: look into the folder backups beside the database.",
    "restore-same-file": "{path} cannot be restored from itself: choose a backup of it.",
    "restore-in-use": "The database {path} is open in a running kiosk: end the kiosk, then restore again. Nothing was"
    " changed.",
    "restore-chain-broken": "The backup {path} was not restored: its audit trail is broken at row {row}. Choose an"
    " older backup.",
    "check-chain-broken": "The audit trail of {path} is broken at row {row}: somebody or something changed it. Restore"
    " a backup from before, and find out who could write to the database.",
    "check-head-gone": "The record {head} is not part of the audit trail of {path}: read it once more from the sheet;"
    " if it is right, the trail was cut off or written anew since, so restore a backup from before.",
}
