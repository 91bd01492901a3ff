// FootballTests
