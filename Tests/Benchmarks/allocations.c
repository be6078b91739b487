/*
 * Counts what a program allocates, loaded before it (LD_PRELOAD). The program reads the counts with the two functions at the
 * end, once before and once after what it measures. Glibc's own functions do the work, so nothing is looked up and nothing
 * here allocates.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static _Atomic uint64_t count, bytes;

static void counted(size_t size) {
    atomic_fetch_add_explicit(&count, 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&bytes, size, memory_order_relaxed);
}

void *malloc(size_t size) {
    counted(size);
    return __libc_malloc(size);
}

void *calloc(size_t items, size_t size) {
    counted(items * size);
    return __libc_calloc(items, size);
}

void *realloc(void *old, size_t size) {
    counted(size);
    return __libc_realloc(old, size);
}

void *memalign(size_t alignment, size_t size) {
    counted(size);
    return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    counted(size);
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    counted(size);
    void *found = __libc_memalign(alignment, size);
    if (!found) return ENOMEM;
    *result = found;
    return 0;
}

uint64_t allocations_counted(void) { return atomic_load_explicit(&count, memory_order_relaxed); }

uint64_t allocations_bytes(void) { return atomic_load_explicit(&bytes, memory_order_relaxed); }
