#pragma once
#include <stddef.h>
#include <stdint.h>

/// Reads a PNG of any kind as red, green and blue, a byte each, row by row, on a white ground.
///
/// Gives back zero when libpng refuses the file, or finds another size than the one given; its reason is in `reason`, which
/// holds 64 characters.
int libpng_read(
  const uint8_t *_Nonnull bytes, size_t count, uint32_t width, uint32_t height, uint8_t *_Nonnull pixels,
  char *_Nonnull reason);

/// Writes pixels (32-bit words, red in bits 16 to 23, green, blue) as PNG of 8 bits a channel.
///
/// `filters` is a set of libpng's flags: 8 for none, 16 sub, 32 up, 64 average, 128 Paeth. Gives back how many bytes the
/// file has, of which up to `room` are in `target`; zero when libpng failed.
size_t libpng_write(
  const uint32_t *_Nonnull pixels, uint32_t width, uint32_t height, int level, int filters, uint8_t *_Nonnull target,
  size_t room);
