// SeasonFilesTests
