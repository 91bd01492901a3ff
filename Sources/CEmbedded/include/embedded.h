#pragma once
#include <stddef.h>

/// One file that ships, embedded when the product is built.
typedef struct {
  /// Its folder: "styles", "words", "rules", "seasons" or "templates".
  const char *_Nonnull folder;
  /// Its name without extension, such as "copa-peru-1967".
  const char *_Nonnull name;
  /// Its bytes; not ended by zero.
  const unsigned char *_Nonnull bytes;
  /// How many bytes.
  size_t count;
} EmbeddedFile;

/// How many files ship.
extern const size_t embedded_file_count;

/// The file of an index below embedded_file_count; ordered by folder and name.
EmbeddedFile embedded_file(size_t index);
