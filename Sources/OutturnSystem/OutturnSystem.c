// The few calls to the C library that Swift's own module of it leaves out.
#include "OutturnSystem.h"

#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void outturn_system_keep_freed_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 1 << 28);
  mallopt(M_TRIM_THRESHOLD, 1 << 28);
#endif
}
