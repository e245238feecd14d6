#ifndef OUTTURN_DIGEST_H
#define OUTTURN_DIGEST_H

#include <stddef.h>
#include <stdint.h>

/// A SHA-256 in progress (FIPS 180-4). It holds no pointers, so it may be copied.
typedef struct {
  uint32_t state[8];
  uint64_t length;
  uint8_t pending[64];
} OutturnDigestContext;

/// How blocks are worked through: with the processor's SHA instructions or without.
typedef enum {
  OutturnDigestBest = 0,
  OutturnDigestPortable = 1,
} OutturnDigestWay;

void outturn_digest_begin(OutturnDigestContext *context);
void outturn_digest_update(OutturnDigestContext *context, const void *bytes, size_t count,
                           OutturnDigestWay way);
void outturn_digest_finish(OutturnDigestContext *context, uint8_t digest[32],
                           OutturnDigestWay way);

/// Whether this processor has SHA instructions that are used.
int outturn_digest_is_accelerated(void);

#endif
