#if canImport(Glibc)
  import Glibc
#endif

/// Memory in large pages.
enum HugePages {
  private static let size = 2 << 20

  /// Asks for large pages wherever a whole one fits into some memory that nothing was written to.
  ///
  /// The first touch of each page costs the kernel a microsecond: for the pixels of a picture in pages of four kilobytes
  /// a twentieth of the time of a process that draws one. Where there are no large pages, nothing happens.
  static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    #if canImport(Glibc)
      guard let base = memory.baseAddress else { return }
      let start = Int(bitPattern: base)
      let first = (start + size - 1) / size * size
      let end = (start + memory.count) / size * size
      guard first < end else { return }
      _ = madvise(base + (first - start), end - first, MADV_HUGEPAGE)
    #endif
  }
}
