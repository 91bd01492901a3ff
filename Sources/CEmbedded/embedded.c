#include "embedded.h"

// C23 #embed: one megabyte builds in seconds, and the product needs no folder beside its binary.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char rule_book[] = {
#embed "rules/rule-book.yaml"
};

static const unsigned char style_default[] = {
#embed "../../Styles/default.yaml"
};

#define ENTRY(folder, name, bytes) {folder, name, bytes, sizeof bytes}

static const EmbeddedFile files[] = {
    ENTRY("rules", "rule-book", rule_book),
    ENTRY("styles", "default", style_default),
};

const size_t embedded_file_count = sizeof files / sizeof files[0];

EmbeddedFile embedded_file(size_t index) { return files[index]; }
