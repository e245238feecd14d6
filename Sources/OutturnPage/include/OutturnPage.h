#include <stddef.h>

/// The bytes of one file that ships inside the program.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} OutturnPageFile;

/// page.css: how every page of the site looks.
OutturnPageFile outturn_page_css(void);

/// page.js: search, filter, sort and keys, for pages with a table of promises or places.
OutturnPageFile outturn_page_js(void);
