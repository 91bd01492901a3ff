// StylingTests
