#include "embedded.h"

// C23 #embed: one megabyte builds in seconds, and the product needs no folder beside its binary.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char aliases[] = {
#embed "rules/aliases.yaml"
};

static const unsigned char rule_book[] = {
#embed "rules/rule-book.yaml"
};

static const unsigned char style_dark[] = {
#embed "../../Styles/dark.yaml"
};

static const unsigned char style_print[] = {
#embed "../../Styles/print.yaml"
};

static const unsigned char style_large[] = {
#embed "../../Styles/large.yaml"
};

static const unsigned char style_newspaper[] = {
#embed "../../Styles/newspaper.yaml"
};

static const unsigned char style_default[] = {
#embed "../../Styles/default.yaml"
};

static const unsigned char season_copa_peru_1967[] = {
#embed "seasons/copa-peru-1967.txt"
};

static const unsigned char season_copa_peru_1968[] = {
#embed "seasons/copa-peru-1968.txt"
};

static const unsigned char season_world_cup_1934[] = {
#embed "seasons/world-cup-1934.txt"
};

static const unsigned char template_season[] = {
#embed "templates/season.txt"
};

static const unsigned char words_en[] = {
#embed "words/en.txt"
};

static const unsigned char words_es[] = {
#embed "words/es.txt"
};

static const unsigned char words_es_ES[] = {
#embed "words/es-ES.txt"
};

static const unsigned char words_es_MX[] = {
#embed "words/es-MX.txt"
};

#define ENTRY(folder, name, bytes) {folder, name, bytes, sizeof bytes}

static const EmbeddedFile files[] = {
    ENTRY("rules", "aliases", aliases),
    ENTRY("rules", "rule-book", rule_book),
    ENTRY("seasons", "copa-peru-1967", season_copa_peru_1967),
    ENTRY("seasons", "copa-peru-1968", season_copa_peru_1968),
    ENTRY("seasons", "world-cup-1934", season_world_cup_1934),
    ENTRY("styles", "dark", style_dark),
    ENTRY("styles", "default", style_default),
    ENTRY("styles", "large", style_large),
    ENTRY("styles", "newspaper", style_newspaper),
    ENTRY("styles", "print", style_print),
    ENTRY("templates", "season", template_season),
    ENTRY("words", "en", words_en),
    ENTRY("words", "es", words_es),
    ENTRY("words", "es-ES", words_es_ES),
    ENTRY("words", "es-MX", words_es_MX),
};

const size_t embedded_file_count = sizeof files / sizeof files[0];

EmbeddedFile embedded_file(size_t index) { return files[index]; }
