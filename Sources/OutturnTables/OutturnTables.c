#include "OutturnTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One entry a table: #embed puts the file's bytes into the program, so a table
// is edited as a table and needs no Swift. (Swift's own `embedInCode` took 17 s
// to compile 80 KB; this takes none.)
#define OUTTURN_TABLE(NAME, FILE_BYTES) \
  OutturnTable outturn_table_##NAME(void) { \
    return (OutturnTable){FILE_BYTES, sizeof FILE_BYTES}; \
  }

static const unsigned char indicators[] = {
#embed "indicators.tsv"
};
OUTTURN_TABLE(indicators, indicators)

static const unsigned char units[] = {
#embed "units.tsv"
};
OUTTURN_TABLE(units, units)

static const unsigned char headers[] = {
#embed "headers.tsv"
};
OUTTURN_TABLE(headers, headers)

static const unsigned char sections[] = {
#embed "sections.tsv"
};
OUTTURN_TABLE(sections, sections)

static const unsigned char topics_en[] = {
#embed "topics.en.txt"
};
OUTTURN_TABLE(topics_en, topics_en)

static const unsigned char topics_zh[] = {
#embed "topics.zh.txt"
};
OUTTURN_TABLE(topics_zh, topics_zh)

static const unsigned char linking[] = {
#embed "linking.tsv"
};
OUTTURN_TABLE(linking, linking)

static const unsigned char deeds[] = {
#embed "deeds.tsv"
};
OUTTURN_TABLE(deeds, deeds)

static const unsigned char words[] = {
#embed "words.tsv"
};
OUTTURN_TABLE(words, words)

static const unsigned char sectors[] = {
#embed "sectors.tsv"
};
OUTTURN_TABLE(sectors, sectors)

static const unsigned char english_words[] = {
#embed "english-words.tsv"
};
OUTTURN_TABLE(english_words, english_words)

static const unsigned char english_verbs[] = {
#embed "english-verbs.tsv"
};
OUTTURN_TABLE(english_verbs, english_verbs)

static const unsigned char english_units[] = {
#embed "english-units.tsv"
};
OUTTURN_TABLE(english_units, english_units)

static const unsigned char commands[] = {
#embed "commands.tsv"
};
OUTTURN_TABLE(commands, commands)

static const unsigned char messages[] = {
#embed "messages.tsv"
};
OUTTURN_TABLE(messages, messages)

static const unsigned char pages[] = {
#embed "pages.tsv"
};
OUTTURN_TABLE(pages, pages)

static const unsigned char names[] = {
#embed "names.tsv"
};
OUTTURN_TABLE(names, names)

static const unsigned char errors[] = {
#embed "errors.tsv"
};
OUTTURN_TABLE(errors, errors)

static const unsigned char completions_bash[] = {
#embed "completions.bash"
};
OUTTURN_TABLE(completions_bash, completions_bash)

static const unsigned char completions_fish[] = {
#embed "completions.fish"
};
OUTTURN_TABLE(completions_fish, completions_fish)

static const unsigned char completions_zsh[] = {
#embed "completions.zsh"
};
OUTTURN_TABLE(completions_zsh, completions_zsh)
