#include "libpng_pictures.h"
#include <png.h>
#include <string.h>

int libpng_read(
    const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, uint8_t *pixels, char *reason) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  reason[0] = 0;
  if (!png_image_begin_read_from_memory(&image, bytes, count)) {
    strncpy(reason, image.message, 63);
    reason[63] = 0;
    return 0;
  }
  if (image.width != width || image.height != height) {
    strcpy(reason, "another size");
    png_image_free(&image);
    return 0;
  }
  image.format = PNG_FORMAT_RGB;
  const png_color white = {255, 255, 255};
  int done = png_image_finish_read(&image, &white, pixels, 0, NULL);
  // A warning counts as a failure: a file of ours must be read without one.
  if (image.warning_or_error) {
    strncpy(reason, image.message, 63);
    reason[63] = 0;
    done = 0;
  }
  png_image_free(&image);
  return done;
}

typedef struct {
  uint8_t *bytes;
  size_t room;
  size_t count;
} Target;

static void write_bytes(png_structp png, png_bytep bytes, size_t count) {
  Target *target = png_get_io_ptr(png);
  if (target->count + count <= target->room) memcpy(target->bytes + target->count, bytes, count);
  target->count += count;
}

static void flush_nothing(png_structp png) { (void)png; }

size_t libpng_write(
    const uint32_t *pixels, uint32_t width, uint32_t height, int level, int filters, uint8_t *bytes, size_t room) {
  Target target = {bytes, room, 0};
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  if (!png) return 0;
  png_infop info = png_create_info_struct(png);
  if (!info || setjmp(png_jmpbuf(png))) {
    png_destroy_write_struct(&png, &info);
    return 0;
  }
  png_set_write_fn(png, &target, write_bytes, flush_nothing);
  png_set_IHDR(
      png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
      PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, level);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, filters);
  png_write_info(png, info);
  // Words hold blue first and a fourth byte that does not count.
  png_set_bgr(png);
  png_set_filler(png, 0, PNG_FILLER_AFTER);
  for (uint32_t y = 0; y < height; y++) png_write_row(png, (png_const_bytep)(pixels + (size_t)y * width));
  png_write_end(png, NULL);
  png_destroy_write_struct(&png, &info);
  return target.count;
}
