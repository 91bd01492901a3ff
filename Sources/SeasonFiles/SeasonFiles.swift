// SeasonFiles
