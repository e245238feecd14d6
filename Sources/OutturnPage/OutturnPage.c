#include "OutturnPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The files stay files, so that editors and linters know them; #embed puts their bytes into the program.
static const unsigned char css[] = {
#embed "page.css"
};
OutturnPageFile outturn_page_css(void) { return (OutturnPageFile){css, sizeof css}; }

static const unsigned char js[] = {
#embed "page.js"
};
OutturnPageFile outturn_page_js(void) { return (OutturnPageFile){js, sizeof js}; }
