#ifndef OUTTURN_SYSTEM_H
#define OUTTURN_SYSTEM_H

/// Keeps freed memory for what comes next instead of giving it back to the system at once: a
/// command reads many volumes one after another. Does nothing where the C library has no such
/// setting.
void outturn_system_keep_freed_memory(void);

#endif
