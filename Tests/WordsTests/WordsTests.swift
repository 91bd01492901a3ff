// WordsTests
