#include <stddef.h>

/// The bytes of one table that ships inside the program.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} OutturnTable;

/// indicators.tsv: what cities and nations measure.
OutturnTable outturn_table_indicators(void);

/// units.tsv: the units figures are told in.
OutturnTable outturn_table_units(void);
