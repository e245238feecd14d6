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

/// headers.tsv: the words by which a table made by others is understood.
OutturnTable outturn_table_headers(void);

/// sections.tsv: the words that divide a report and those that do not belong to it.
OutturnTable outturn_table_sections(void);

/// topics.en.txt and topics.zh.txt: the texts of `outturn help TOPIC`.
OutturnTable outturn_table_topics_en(void);
OutturnTable outturn_table_topics_zh(void);

/// linking.tsv: words that linking and scoring go by.
OutturnTable outturn_table_linking(void);

/// words.tsv: the words by which the reader understands a report.
OutturnTable outturn_table_words(void);

/// deeds.tsv: the words by which the reader understands what is promised or told without a number.
OutturnTable outturn_table_deeds(void);

/// sectors.tsv: what the fields of the catalogue are called, and the words by which names fall into them.
OutturnTable outturn_table_sectors(void);

/// english-words.tsv, english-verbs.tsv, english-units.tsv: what the reader of English goes by.
OutturnTable outturn_table_english_words(void);
OutturnTable outturn_table_english_verbs(void);
OutturnTable outturn_table_english_units(void);

/// commands.tsv: what help says of each command.
OutturnTable outturn_table_commands(void);

/// pages.tsv: what the pages of a site tell of the method.
OutturnTable outturn_table_pages(void);

/// names.tsv: what the words of the program are called.
OutturnTable outturn_table_names(void);

/// messages.tsv: what the commands say.
OutturnTable outturn_table_messages(void);

/// errors.tsv: what goes wrong with a ledger.
OutturnTable outturn_table_errors(void);

/// completions.bash, completions.fish, completions.zsh: the frames of completion scripts.
OutturnTable outturn_table_completions_bash(void);
OutturnTable outturn_table_completions_fish(void);
OutturnTable outturn_table_completions_zsh(void);
