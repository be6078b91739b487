/*
 * Makes the disk of one folder go wrong: loaded before a program, it counts the calls that change files there and lets one fail.
 *
 * FAULTS_FOLDER   the folder, as an absolute path without links.
 * FAULTS_CONTROL  a file that says what to do, read at every call: "MODE N SERIAL". Without it nothing goes wrong.
 *                 Another text than before counts from 0 again. The count is written to the same name with ".count".
 * FAULTS_DISK     a folder that becomes what the disk would hold after a power cut: what was synced, and where the
 *                 program is killed, some of what was not, chosen by SERIAL (0: nothing of it).
 *
 * MODE            count, fail-ENOSPC, fail-EIO, fail-EROFS (the N-th call), fail-ENOSPC-lasting and so on (that and all later
 *                 ones), stop (killed before the N-th call), cut (killed when half of its bytes are written), nolocks.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define DESCRIPTORS 4096
#define NAME 128
#define PATH 4096

enum { GO = 0, STOP = -1, CUT = -2 };

/* A change that is not synced yet. */
struct change {
    enum { WRITE, TRUNCATE, UNLINK, RENAME } kind;
    char name[NAME], other[NAME];
    off_t offset;
    size_t length;
    char *bytes;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char names[DESCRIPTORS][NAME]; /* of the open files below the folder; "." for itself */
static struct change *changes;
static size_t changes_count;
static char control[256], mode[64];
static long wanted, serial, count;

static int (*real_open)(const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off_t);
static int (*real_fsync)(int), (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_rename)(const char *, const char *);
static int (*real_unlink)(const char *);
static int (*real_fcntl)(int, int, ...);
static int (*real_flock)(int, int);

__attribute__((constructor)) static void begin(void) {
    real_open = dlsym(RTLD_NEXT, "open64");
    real_close = dlsym(RTLD_NEXT, "close");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_writev = dlsym(RTLD_NEXT, "writev");
    real_pwritev = dlsym(RTLD_NEXT, "pwritev64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_rename = dlsym(RTLD_NEXT, "rename");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_fcntl = dlsym(RTLD_NEXT, "fcntl64");
    real_flock = dlsym(RTLD_NEXT, "flock");
}

/* Calls may come from other libraries' beginnings, before this one's. */
static void ready(void) {
    if (!real_flock) begin();
}

/* The name of a path below the folder, or NULL. */
static const char *below(const char *path, char *whole) {
    const char *folder = getenv("FAULTS_FOLDER");
    if (!folder || !path) return NULL;
    if (path[0] == '/') {
        snprintf(whole, PATH, "%s", path);
    } else {
        char here[PATH / 2];
        if (!getcwd(here, sizeof here)) return NULL;
        while (!strncmp(path, "./", 2)) path += 2;
        snprintf(whole, PATH, "%s/%s", here, path);
    }
    size_t length = strlen(folder);
    if (strncmp(whole, folder, length)) return NULL;
    if (whole[length] == 0 || !strcmp(whole + length, "/")) return ".";
    if (whole[length] != '/' || strlen(whole + length + 1) >= NAME || strchr(whole + length + 1, '/')) return NULL;
    return whole + length + 1;
}

static const char *name_of(int descriptor) {
    return descriptor >= 0 && descriptor < DESCRIPTORS && names[descriptor][0] ? names[descriptor] : NULL;
}

static void read_control(void) {
    const char *path = getenv("FAULTS_CONTROL");
    char text[sizeof control] = "";
    int file = path ? real_open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file >= 0) {
        ssize_t length = read(file, text, sizeof text - 1);
        text[length > 0 ? length : 0] = 0;
        real_close(file);
    }
    if (!strcmp(text, control)) return;
    strcpy(control, text);
    mode[0] = 0;
    wanted = serial = count = 0;
    sscanf(text, "%63s %ld %ld", mode, &wanted, &serial);
}

/* SQLite makes its shared memory larger by one byte a page: the first of them stands for all. */
static int is_growth(const char *name, size_t bytes, off_t offset) {
    size_t length = strlen(name);
    return bytes == 1 && offset > 4096 && length > 4 && !strcmp(name + length - 4, "-shm");
}

/* Counts a call and says what is to become of it: GO, STOP, CUT or an error's number. */
static int fault(void) {
    read_control();
    count++;
    if (mode[0]) {
        char path[PATH], text[32];
        snprintf(path, sizeof path, "%s.count", getenv("FAULTS_CONTROL"));
        int file = real_open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
        /* Of one length, so that a reader never finds half of it. */
        int length = snprintf(text, sizeof text, "%10ld", count);
        if (file >= 0 && real_write(file, text, length) != length) abort();
        if (file >= 0) real_close(file);
    }
    int lasting = strstr(mode, "-lasting") != NULL;
    if (count < wanted || (count > wanted && !lasting)) return GO;
    if (!strcmp(mode, "stop")) return STOP;
    if (!strcmp(mode, "cut")) return CUT;
    if (!strncmp(mode, "fail-ENOSPC", 11)) return ENOSPC;
    if (!strncmp(mode, "fail-EIO", 8)) return EIO;
    if (!strncmp(mode, "fail-EROFS", 10)) return EROFS;
    return GO;
}

/* What the disk holds */

static int disk(const char *name, char *path) {
    const char *folder = getenv("FAULTS_DISK");
    size_t length = strlen(name);
    if (!folder || !strcmp(name, ".") || (length > 4 && !strcmp(name + length - 4, "-shm"))) return 0;
    snprintf(path, PATH, "%s/%s", folder, name);
    return 1;
}

static void remember(int kind, const char *name, const char *other, off_t offset, const void *bytes, size_t length) {
    if (!getenv("FAULTS_DISK")) return;
    changes = realloc(changes, (changes_count + 1) * sizeof *changes);
    struct change *change = &changes[changes_count++];
    memset(change, 0, sizeof *change);
    change->kind = kind;
    snprintf(change->name, NAME, "%s", name);
    snprintf(change->other, NAME, "%s", other ? other : "");
    change->offset = offset;
    change->length = length;
    if (length) change->bytes = memcpy(malloc(length), bytes, length);
}

static void apply(const struct change *change) {
    char path[PATH], other[PATH];
    if (!disk(change->name, path)) return;
    if (change->kind == UNLINK) real_unlink(path);
    if (change->kind == RENAME && disk(change->other, other)) real_rename(path, other);
    if (change->kind == WRITE || change->kind == TRUNCATE) {
        int file = real_open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (file < 0) return;
        if (change->kind == TRUNCATE && real_ftruncate(file, change->offset)) abort();
        if (change->kind == WRITE && real_pwrite(file, change->bytes, change->length, change->offset) < 0) abort();
        real_close(file);
    }
}

/* A file is synced: the disk has it as it is now, and whatever was done to names before. */
static void synced(int descriptor, const char *name) {
    char path[PATH], copy[PATH];
    if (!getenv("FAULTS_DISK")) return;
    size_t kept = 0;
    for (size_t index = 0; index < changes_count; index++) {
        struct change change = changes[index];
        if (change.kind == UNLINK || change.kind == RENAME) apply(&change);
        else if (strcmp(change.name, name)) changes[kept++] = change;
        else free(change.bytes);
    }
    changes_count = kept;
    if (!disk(name, path)) return;
    struct stat status;
    if (fstat(descriptor, &status)) return;
    char *bytes = malloc(status.st_size + 1);
    /* Through the same descriptor: closing another one of the file would give up the program's locks. */
    ssize_t length = pread(descriptor, bytes, status.st_size, 0);
    /* The program may be killed from outside meanwhile: the copy takes its place whole. */
    snprintf(copy, sizeof copy, "%s.copy", getenv("FAULTS_CONTROL"));
    int file = real_open(copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (length != status.st_size || file < 0 || real_write(file, bytes, length) != length) abort();
    real_close(file);
    if (real_rename(copy, path)) abort();
    free(bytes);
}

static void die(void) {
    unsigned seed = (unsigned)serial;
    for (size_t index = 0; serial && index < changes_count; index++) {
        struct change *change = &changes[index];
        int chance = rand_r(&seed) >> 4;
        if (change->kind == WRITE && chance % 8 == 0) change->length /= 2;
        if (chance % 2) apply(change);
    }
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

/* The calls */

#define UNLOCKED(result) do { pthread_mutex_unlock(&lock); return result; } while (0)
#define FAILED(number) do { pthread_mutex_unlock(&lock); errno = number; return -1; } while (0)

static int do_open(int folder, const char *path, int flags, mode_t permissions) {
    char whole[PATH];
    ready();
    const char *name = folder == AT_FDCWD || path[0] == '/' ? below(path, whole) : NULL;
    if (!name) return syscall(SYS_openat, folder, path, flags | O_LARGEFILE, permissions);
    pthread_mutex_lock(&lock);
    int changing = (flags & (O_CREAT | O_TRUNC)) || (flags & O_ACCMODE) != O_RDONLY;
    int fate = changing ? fault() : GO;
    if (fate == STOP || fate == CUT) die();
    /* A full disk has room for no new file, but those that are there can be opened. */
    if (fate > 0 && !(fate == ENOSPC && access(whole, F_OK) == 0)) FAILED(fate);
    int descriptor = real_open(whole, flags, permissions);
    if (descriptor >= 0 && descriptor < DESCRIPTORS) {
        strcpy(names[descriptor], name);
        if (flags & O_TRUNC) remember(TRUNCATE, name, NULL, 0, NULL, 0);
    }
    UNLOCKED(descriptor);
}

#define OPEN(symbol) \
    int symbol(const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        mode_t permissions = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest); \
        return do_open(AT_FDCWD, path, flags, permissions); \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(symbol) \
    int symbol(int folder, const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        mode_t permissions = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest); \
        return do_open(folder, path, flags, permissions); \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int descriptor) {
    ready();
    if (!name_of(descriptor)) return real_close(descriptor);
    pthread_mutex_lock(&lock);
    names[descriptor][0] = 0;
    int result = real_close(descriptor);
    UNLOCKED(result);
}

static ssize_t do_write(int descriptor, const void *bytes, size_t length, off_t offset, int moves) {
    pthread_mutex_lock(&lock);
    int fate = is_growth(names[descriptor], length, offset) ? GO : fault();
    if (fate > 0) FAILED(fate);
    if (fate == STOP) die();
    if (fate == CUT) length /= 2;
    struct stat status;
    if (moves && (real_fcntl(descriptor, F_GETFL) & O_APPEND) && !fstat(descriptor, &status)) offset = status.st_size;
    ssize_t result = moves ? real_write(descriptor, bytes, length) : real_pwrite(descriptor, bytes, length, offset);
    if (result > 0) remember(WRITE, names[descriptor], NULL, offset, bytes, result);
    if (fate == CUT) die();
    UNLOCKED(result);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
    ready();
    if (!name_of(descriptor)) return real_write(descriptor, bytes, length);
    return do_write(descriptor, bytes, length, lseek(descriptor, 0, SEEK_CUR), 1);
}

#define PWRITE(symbol, offset_t) \
    ssize_t symbol(int descriptor, const void *bytes, size_t length, offset_t offset) { \
        ready(); \
        if (!name_of(descriptor)) return real_pwrite(descriptor, bytes, length, offset); \
        return do_write(descriptor, bytes, length, offset, 0); \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

static ssize_t gathered(int descriptor, const struct iovec *parts, int parts_count, off_t offset, int moves) {
    size_t length = 0;
    for (int part = 0; part < parts_count; part++) length += parts[part].iov_len;
    char *bytes = malloc(length + 1), *end = bytes;
    for (int part = 0; part < parts_count; part++) end = mempcpy(end, parts[part].iov_base, parts[part].iov_len);
    ssize_t result = do_write(descriptor, bytes, length, offset, moves);
    int number = errno;
    free(bytes);
    errno = number;
    return result;
}

ssize_t writev(int descriptor, const struct iovec *parts, int parts_count) {
    ready();
    if (!name_of(descriptor)) return real_writev(descriptor, parts, parts_count);
    return gathered(descriptor, parts, parts_count, lseek(descriptor, 0, SEEK_CUR), 1);
}

#define PWRITEV(symbol, offset_t) \
    ssize_t symbol(int descriptor, const struct iovec *parts, int parts_count, offset_t offset) { \
        ready(); \
        if (!name_of(descriptor)) return real_pwritev(descriptor, parts, parts_count, offset); \
        return gathered(descriptor, parts, parts_count, offset, 0); \
    }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

#define SYNC(symbol) \
    int symbol(int descriptor) { \
        ready(); \
        if (!name_of(descriptor)) return real_##symbol(descriptor); \
        pthread_mutex_lock(&lock); \
        int fate = fault(); \
        if (fate > 0) FAILED(fate); \
        if (fate == STOP || fate == CUT) die(); \
        /* A killed program's writes stay with the system: to sync them would only take time. */ \
        synced(descriptor, names[descriptor]); \
        UNLOCKED(0); \
    }
SYNC(fsync)
SYNC(fdatasync)

#define FTRUNCATE(symbol, offset_t) \
    int symbol(int descriptor, offset_t length) { \
        ready(); \
        if (!name_of(descriptor)) return real_ftruncate(descriptor, length); \
        pthread_mutex_lock(&lock); \
        int fate = fault(); \
        if (fate > 0) FAILED(fate); \
        if (fate == STOP || fate == CUT) die(); \
        int result = real_ftruncate(descriptor, length); \
        if (!result) remember(TRUNCATE, names[descriptor], NULL, length, NULL, 0); \
        UNLOCKED(result); \
    }
FTRUNCATE(ftruncate, off_t)
FTRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
    char whole[PATH];
    ready();
    const char *name = below(path, whole);
    if (!name) return real_unlink(path);
    pthread_mutex_lock(&lock);
    int fate = fault();
    if (fate > 0) FAILED(fate);
    if (fate == STOP || fate == CUT) die();
    int result = real_unlink(path);
    if (!result) remember(UNLINK, name, NULL, 0, NULL, 0);
    UNLOCKED(result);
}

int rename(const char *path, const char *other) {
    char whole[PATH], other_whole[PATH];
    ready();
    const char *name = below(path, whole), *other_name = below(other, other_whole);
    if (!name || !other_name) return real_rename(path, other);
    pthread_mutex_lock(&lock);
    int fate = fault();
    if (fate > 0) FAILED(fate);
    if (fate == STOP || fate == CUT) die();
    int result = real_rename(path, other);
    if (!result) {
        remember(RENAME, name, other_name, 0, NULL, 0);
        for (int descriptor = 0; descriptor < DESCRIPTORS; descriptor++)
            if (!strcmp(names[descriptor], name)) strcpy(names[descriptor], other_name);
    }
    UNLOCKED(result);
}

static int locks_are_refused(int descriptor) {
    if (!name_of(descriptor)) return 0;
    pthread_mutex_lock(&lock);
    read_control();
    int refused = !strcmp(mode, "nolocks");
    UNLOCKED(refused);
}

static int is_lock(int command) {
    return command == F_SETLK || command == F_SETLKW || command == F_GETLK || command == F_OFD_SETLK
        || command == F_OFD_SETLKW || command == F_OFD_GETLK;
}

#define FCNTL(symbol) \
    int symbol(int descriptor, int command, ...) { \
        va_list rest; \
        va_start(rest, command); \
        void *argument = va_arg(rest, void *); \
        va_end(rest); \
        ready(); \
        if (is_lock(command) && locks_are_refused(descriptor)) { \
            errno = ENOLCK; \
            return -1; \
        } \
        return real_fcntl(descriptor, command, argument); \
    }
FCNTL(fcntl)
FCNTL(fcntl64)

int flock(int descriptor, int operation) {
    ready();
    if (!locks_are_refused(descriptor)) return real_flock(descriptor, operation);
    errno = ENOLCK;
    return -1;
}
