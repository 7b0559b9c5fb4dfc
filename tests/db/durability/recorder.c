/* Records what one process does to the files of one folder, for replaying a power cut at any point of it.
 *
 * Preloaded before the C library: every write, truncation, sync, creation, link, rename and removal of a file under
 * $RECORDED_FOLDER, and every acknowledgement on standard output, is appended to $RECORDED_LOG in order. Syncs are
 * recorded and not carried out: the replay decides what was on the disk. Memory maps are not seen; SQLite maps only its
 * shared index, which is no data. For tests, one thread writing.
 *
 * A record: kind (1 byte), file number (8), offset or new length (8), length (8), content or name.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST_HANDLES 4096
#define REAL(result, name, ...)                                                                                        \
    static result (*real)(__VA_ARGS__);                                                                                \
    if (!real) real = dlsym(RTLD_NEXT, name)

static uint64_t file_of[MOST_HANDLES]; /* 0: not one of ours */

static ssize_t really_write(int handle, const void *data, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    return real(handle, data, length);
}

static void record(char kind, uint64_t file, uint64_t place, const void *data, uint64_t length) {
    static int log = -1;
    if (log < 0) {
        const char *path = getenv("RECORDED_LOG");
        REAL(int, "open", const char *, int, ...);
        if (!path) return;
        log = real(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
    struct { char kind; uint64_t file, place, length; } __attribute__((packed)) head = {kind, file, place, length};
    int error = errno;
    really_write(log, &head, sizeof head);
    if (length) really_write(log, data, length);
    errno = error;
}

/* The path below the folder, or NULL where it is not in it. */
static const char *inside(const char *path) {
    const char *folder = getenv("RECORDED_FOLDER");
    size_t length = folder ? strlen(folder) : 0;
    if (!length || !path || strncmp(path, folder, length) || (path[length] != '/' && path[length])) return NULL;
    return path[length] ? path + length + 1 : ".";
}

static uint64_t number_of(const char *path) {
    struct stat status;
    return stat(path, &status) ? 0 : (uint64_t)status.st_ino;
}

static void name_record(char kind, uint64_t file, const char *name) { record(kind, file, 0, name, strlen(name)); }

static void opened(int handle, const char *path, int was_there) {
    const char *name = inside(path);
    if (handle < 0 || handle >= MOST_HANDLES) return;
    file_of[handle] = 0;
    if (!name) return;
    struct stat status;
    if (fstat(handle, &status)) return;
    file_of[handle] = (uint64_t)status.st_ino;
    if (S_ISDIR(status.st_mode)) name_record('D', file_of[handle], name);
    else if (!was_there) name_record('C', file_of[handle], name);
}

static int open_and_note(const char *path, int flags, mode_t mode) {
    REAL(int, "open", const char *, int, ...);
    int was_there = !inside(path) || access(path, F_OK) == 0;
    int handle = real(path, flags, mode);
    opened(handle, path, was_there);
    if (handle >= 0 && was_there && inside(path) && (flags & O_TRUNC)) record('T', file_of[handle], 0, NULL, 0);
    return handle;
}

#define WITH_MODE                                                                                                      \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;                                                          \
    va_end(rest)

int open(const char *path, int flags, ...) { WITH_MODE; return open_and_note(path, flags, mode); }
int open64(const char *path, int flags, ...) { WITH_MODE; return open_and_note(path, flags | O_LARGEFILE, mode); }

int close(int handle) {
    REAL(int, "close", int);
    if (handle >= 0 && handle < MOST_HANDLES) file_of[handle] = 0;
    return real(handle);
}

static uint64_t ours(int handle) { return handle >= 0 && handle < MOST_HANDLES ? file_of[handle] : 0; }

ssize_t write(int handle, const void *data, size_t length) {
    ssize_t done = really_write(handle, data, length);
    if (done > 0 && handle == STDOUT_FILENO) record('A', 0, 0, data, (uint64_t)done);
    else if (done > 0 && ours(handle))
        record('W', ours(handle), (uint64_t)lseek(handle, 0, SEEK_CUR) - (uint64_t)done, data, (uint64_t)done);
    return done;
}

ssize_t pwrite64(int handle, const void *data, size_t length, off64_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    ssize_t done = real(handle, data, length, offset);
    if (done > 0 && ours(handle)) record('W', ours(handle), (uint64_t)offset, data, (uint64_t)done);
    return done;
}

ssize_t pwrite(int handle, const void *data, size_t length, off_t offset) {
    return pwrite64(handle, data, length, offset);
}

int ftruncate64(int handle, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t);
    int failed = real(handle, length);
    if (!failed && ours(handle)) record('T', ours(handle), (uint64_t)length, NULL, 0);
    return failed;
}

int ftruncate(int handle, off_t length) { return ftruncate64(handle, length); }

int fsync(int handle) {
    REAL(int, "fsync", int);
    if (!ours(handle)) return real(handle);
    record('S', ours(handle), 0, NULL, 0);
    return 0;
}

int fdatasync(int handle) {
    REAL(int, "fdatasync", int);
    if (!ours(handle)) return real(handle);
    record('S', ours(handle), 0, NULL, 0);
    return 0;
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    int failed = real(path, mode);
    if (!failed && inside(path)) name_record('M', number_of(path), inside(path));
    return failed;
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    int failed = real(path);
    if (!failed && inside(path)) name_record('U', 0, inside(path));
    return failed;
}

int link(const char *old, const char *new) {
    REAL(int, "link", const char *, const char *);
    int failed = real(old, new);
    if (!failed && inside(new)) name_record('L', number_of(new), inside(new));
    return failed;
}

int rename(const char *old, const char *new) {
    REAL(int, "rename", const char *, const char *);
    int failed = real(old, new);
    if (!failed && inside(old)) name_record('U', 0, inside(old));
    if (!failed && inside(new)) name_record('L', number_of(new), inside(new));
    return failed;
}
